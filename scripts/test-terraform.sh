#!/usr/bin/env bash
# Runs the tests that need Terraform itself, where it and its AWS provider are at hand; elsewhere it says that they were skipped.
# TF_PLUGIN_MIRROR names the mirror of the provider; without it, one is looked for.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ -z "${TF_PLUGIN_MIRROR:-}" ]]; then
  # A provider lies in its mirror at <host>/<namespace>/<type>/<version>/<platform>/<file>.
  provider=$(find / \( -path /proc -o -path /sys -o -name node_modules -o -name .terraform \) -prune \
    -o -path '*/registry.terraform.io/hashicorp/aws/5.100.0/*/terraform-provider-aws_v5.100.0_x5' -print -quit 2>/dev/null || true)
  if [[ -n "$provider" ]]; then
    TF_PLUGIN_MIRROR=$(cd "$(dirname "$provider")/../../../../.." && pwd)
    export TF_PLUGIN_MIRROR
  fi
fi
if [[ -n "${TF_PLUGIN_MIRROR:-}" ]] && command -v terraform >/dev/null; then
  exec npx jest --config jest.terraform.config.js --runInBand "$@"
fi
echo '############################################################################'
echo '# SKIPPED: npm run test:terraform. No template was planned by Terraform.   #'
echo '# It needs terraform, and a mirror with its AWS provider 5.100.0 in        #'
echo '# TF_PLUGIN_MIRROR, for which it looked everywhere.                        #'
echo '############################################################################'
