#!/usr/bin/env bash
# Runs the live lab: two rendered routers between AWS's and Twilio's sides, in network namespaces. Elsewhere than as root on a Linux with the
# tools it says that it was skipped. --outages measures outages as well; other arguments go to jest,
# for the functional part.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PATH:/usr/sbin:/sbin"

missing=()
[[ $(id -u) == 0 ]] || missing+=(root)
for tool in ip ss nstat ping nft sysctl bird birdc vtysh; do
  command -v "$tool" >/dev/null || missing+=("$tool")
done
for daemon in zebra bgpd bfdd staticd; do
  [[ -x "/usr/lib/frr/$daemon" ]] || missing+=("$daemon")
done
prefix="lab$$"
if [[ ${#missing[@]} == 0 ]]; then
  # A container may be root and still not allowed to make namespaces or cables, or its kernel may have no nftables.
  ip netns add "$prefix-try" 2>/dev/null &&
    ip -n "$prefix-try" link add name try0 type veth peer name try1 2>/dev/null &&
    ip netns exec "$prefix-try" nft -f - 2>/dev/null <<'RULES' || missing+=('network namespaces with veth and nftables')
table ip try {
  map one_to_one {
    type ipv4_addr : interval ipv4_addr
    flags interval
    elements = { 192.0.2.0/28 : 198.51.100.0/28 }
  }
  chain filter {
    type filter hook prerouting priority raw; policy accept;
    counter drop
  }
  chain translate {
    type nat hook postrouting priority srcnat; policy accept;
    snat ip prefix to ip saddr map @one_to_one
  }
}
RULES
  ip netns delete "$prefix-try" 2>/dev/null || true
fi
if [[ ${#missing[@]} != 0 ]]; then
  list=$(printf ', %s' "${missing[@]}")
  echo "SKIPPED: router lab: needs ${list:2} (Debian packages frr bird2 nftables iproute2 iputils-ping procps). No rendered router was run."
  exit 0
fi

outages=
arguments=()
for argument in "$@"; do
  if [[ "$argument" == --outages ]]; then outages=yes; else arguments+=("$argument"); fi
done

directory=$(mktemp -d "${TMPDIR:-/tmp}/$prefix.XXXXXX")
# The daemons of FRR run as their own user and have to reach their files.
chmod 755 "$directory"
export ROUTER_LAB_PREFIX="$prefix" ROUTER_LAB_DIRECTORY="$directory"

child=
# Whatever a run leaves behind has its prefix.
clean_up() {
  if [[ -n "$child" ]]; then
    kill "$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
  fi
  ip netns list | while read -r namespace _; do
    if [[ "$namespace" == "$prefix"-* ]]; then
      ip netns pids "$namespace" | xargs -r kill -9 2>/dev/null || true
      ip netns delete "$namespace" || true
    fi
  done
  if [[ -n "${ROUTER_LAB_KEEP:-}" ]]; then echo "The files of the lab are in $directory"; else rm -rf "$directory"; fi
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# In the background, so that a signal is handled at once and not when jest ends.
run() {
  node node_modules/jest/bin/jest.js --config jest.router-lab.config.js "$@" &
  child=$!
  wait "$child"
  child=
}
run ${arguments[@]+"${arguments[@]}"}
if [[ -n "$outages" ]]; then
  ROUTER_LAB_OUTAGES=1 run
fi
