#!/usr/bin/env bash
# Runs rendered firewall rules in Suricata 7, over packets that the tests make. Where there is no Suricata 7 it says that it was skipped.
# Arguments go to jest.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(suricata -V 2>/dev/null || true)
if [[ "$version" != *' 7.'* ]]; then
  echo '############################################################################'
  echo '# SKIPPED: npm run test:firewall. No firewall rule was run.                #'
  echo '# It needs Suricata 7, for example of Debian: apt-get install              #'
  echo '# -t bookworm-backports suricata.                                          #'
  echo '############################################################################'
  exit 0
fi
exec node node_modules/jest/bin/jest.js --config jest.firewall-lab.config.js "$@"
