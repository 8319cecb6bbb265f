# The unit is well-formed, and shut off from the machine as far as the design asks for.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

install_tocsin
verdict=$(systemd-analyze verify --man=no tocsin.service 2>&1) || fail "verify: $verdict"
expect "what verify says" "" "$verdict"
# The threshold is ten times the exposure: 0.5.
systemd-analyze security --no-pager --threshold=5 tocsin.service ||
  fail "the exposure is above 0.5"
expect "the inbox" "root tocsin 2775" "$(stat --format '%U %G %a' /var/spool/tocsin/inbox)"
expect "the user's shell" /usr/sbin/nologin "$(getent passwd tocsin | cut -d: -f7)"
