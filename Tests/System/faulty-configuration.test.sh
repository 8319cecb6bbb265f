# A configuration with a mistake: the unit ends with status 3, is not started again, and the journal
# says where the mistake is.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

install_tocsin
echo 'inbx: /srv/news' >>/etc/tocsin/config.yaml
if systemctl start tocsin.service 2>/dev/null; then
  fail "the unit started with a key that there is not"
fi
expect "end of the unit" "failed exit-code 3" \
  "$(property ActiveState) $(property Result) $(property ExecMainStatus)"
expect "restarts" 0 "$(property NRestarts)"
line=$(grep --line-number inbx /etc/tocsin/config.yaml | cut -d: -f1)
is_told() {
  journalctl --unit tocsin.service --output cat >/tmp/told
  grep --quiet "config\.yaml:$line: .*inbx.*'inbox'" /tmp/told
}
wait_until "the mistake is in the journal, with what was meant" is_told
