# Removing the package keeps what it found, purging does not; neither takes anybody's articles.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

apt() {
  DEBIAN_FRONTEND=noninteractive apt-get --quiet --yes "$@" || fail "apt-get $* failed"
}

let_packages_start yes
install_package "$stage/tocsin.deb"
start_ports
drop "$stage/seeds/2024-06-06-provinces-security-commissions.txt" 2024-06-06-seed.txt
wait_until "the alert is raised" has_wave
service=$(property MainPID) instance=$(property MainPID tocsin@ports.service)

apt remove tocsin
for process in "$service" "$instance"; do
  [ ! -e "/proc/$process" ] || fail "a daemon still runs"
done
[ ! -e /usr/bin/tocsin ] || fail "the program is still there"
for kept in /var/lib/tocsin/tocsin.sqlite /var/lib/tocsin/ports/tocsin.sqlite /etc/tocsin/config.yaml \
  /var/spool/tocsin/inbox/2024-06-06-seed.txt; do
  [ -e "$kept" ] || fail "$kept is gone"
done

install_package "$stage/tocsin.deb"
expect "the service, installed again" active "$(property ActiveState)"
expect "alerts, installed again" 1 "$(wave --all | wc -l)"

apt purge tocsin
[ ! -e /var/lib/tocsin ] || fail "the state is still there"
[ ! -e /etc/tocsin/config.yaml ] || fail "the configuration is still there"
[ ! -e /etc/systemd/system/multi-user.target.wants/tocsin@ports.service ] || fail "an instance is still enabled"
[ ! -e /etc/systemd/system/multi-user.target.wants/tocsin.service ] || fail "the service is still enabled"
[ -e /var/spool/tocsin/inbox/2024-06-06-seed.txt ] || fail "purging took an article"
[ ! -e /var/spool/tocsin/ports ] || fail "an empty inbox is still there"
getent passwd tocsin >/dev/null || fail "the user is gone, and what belongs to it may become another's"
[[ "$(journalctl --identifier tocsin --catalog)" != *"tocsin show"* ]] || fail "the catalog is still there"

# After that it is as new; where nothing was dropped, nothing stays.
rm -r /var/spool/tocsin
install_package "$stage/tocsin.deb"
expect "the service, as new" active "$(property ActiveState)"
expect "alerts, as new" "" "$(wave --all)"
apt purge tocsin
for gone in /var/lib/tocsin /var/spool/tocsin; do
  [ ! -e "$gone" ] || fail "$gone is still there"
done
