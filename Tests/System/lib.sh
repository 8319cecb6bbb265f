# What the system tests share. Each test is sourced into `set -euo pipefail` by this file, runs as
# root in a machine of its own, and finds the project's files in $stage.
# shellcheck shell=bash
set -euo pipefail
stage=$(dirname "$(dirname "$(dirname "$(realpath "${BASH_SOURCE[0]}")")")")
export LC_ALL=C.UTF-8 TZ=UTC

# Ends the test: what was expected did not come true.
fail() {
  echo "FAILED: $1"
  echo "--- the journal of tocsin.service"
  journalctl --no-pager --unit tocsin.service --lines 40 || true
  exit 1
}

# wait_until WHAT COMMAND [ARG...]: waits, at most a minute, for the command to succeed.
wait_until() {
  local what=$1 deadline=$((SECONDS + 60))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$deadline" ] || fail "$what: not within a minute"
    sleep 0.05
  done
}

# expect WHAT EXPECTED ACTUAL
expect() {
  [ "$2" = "$3" ] || fail "$1: expected '$2', found '$3'"
}

# expect_text WHAT PART ACTUAL: the part is in the text.
expect_text() {
  [[ "$3" == *"$2"* ]] || fail "$1: expected '$2' in '$3'"
}

# Has the machine's services started by packages, or not: yes or no.
let_packages_start() {
  if [ "$1" = yes ]; then
    rm -f /usr/sbin/policy-rc.d
  else
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
    chmod +x /usr/sbin/policy-rc.d
  fi
}

# Installs a package as README shows it, by apt; what it needs is there.
install_package() {
  # An index of all the machine's manual pages is nothing that is looked at here.
  rm -f /var/lib/man-db/auto-update
  DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends \
    --allow-downgrades "$1" || fail "$1 cannot be installed"
}

# Installs Tocsin, and does not start it: the package, or else its files in their places.
install_tocsin() {
  if [ -e "$stage/tocsin.deb" ]; then
    let_packages_start no
    install_package "$stage/tocsin.deb"
    return
  fi
  install -D --mode=0755 "$stage/bin/tocsin" /usr/bin/tocsin
  # The libraries that a debug build is linked with and Debian does not have.
  if [ -d "$stage/lib" ]; then
    install -D --mode=0644 --target-directory=/usr/local/lib/tocsin "$stage"/lib/*
    echo /usr/local/lib/tocsin >/etc/ld.so.conf.d/tocsin.conf
    ldconfig
  fi
  local units=/usr/lib/systemd/system name
  for name in tocsin.service tocsin@.service; do
    install -D --mode=0644 "$stage/deploy/systemd/$name" "$units/$name"
    install -D --mode=0644 "$stage/deploy/systemd/10-defaults.conf" "$units/$name.d/10-defaults.conf"
  done
  install -D --mode=0644 "$stage/deploy/systemd/tocsin.sysusers" /usr/lib/sysusers.d/tocsin.conf
  install -D --mode=0644 "$stage/deploy/systemd/tocsin.tmpfiles" /usr/lib/tmpfiles.d/tocsin.conf
  install -D --mode=0644 "$stage/deploy/catalog/tocsin.catalog" /usr/lib/systemd/catalog/tocsin.catalog
  install -D --mode=0644 "$stage/deploy/config/config.yaml" /etc/tocsin/config.yaml
  install -D --mode=0644 --target-directory=/etc/tocsin/rules.d "$stage/deploy/config/rules.d/local.tocsin"
  mkdir -p /usr/share/tocsin/rules
  cp -r "$stage/Rules/china" /usr/share/tocsin/rules/china
  systemd-sysusers
  systemd-tmpfiles --create tocsin.conf
  journalctl --update-catalog
  systemctl daemon-reload
}

# Starts one more daemon beside the package's, as tocsin(8) shows it: tocsin@ports.service.
start_ports() {
  cp /usr/share/doc/tocsin/examples/instance.yaml /etc/tocsin/ports.yaml
  systemctl enable --now tocsin@ports.service || fail "the instance does not start"
}

# drop FILE NAME: moves a copy into the inbox under a name, as a writer should.
drop() {
  local inbox=/var/spool/tocsin/inbox
  install --mode=0640 --group=tocsin "$1" "$inbox/.$2"
  mv "$inbox/.$2" "$inbox/$2"
}

# property NAME [UNIT]: a property of tocsin.service, or of another unit, as systemctl shows it.
property() {
  systemctl show --value --property="$1" "${2-tocsin.service}"
}

# as USER COMMAND [ARG...]: runs it as that user, with the groups that the user is in.
as() {
  runuser --user "$1" -- "${@:2}"
}

# The alerts of the wave that the seeds raise, one JSON object a line, as a query answers.
wave() {
  tocsin alerts --rule provincial-security-wave --output json "$@"
}

has_wave() {
  [ -n "$(wave "$@")" ]
}
