#!/usr/bin/env bash
# A real homeserver for tests: Synapse from Debian's packages, without root. The packages are unpacked
# into a folder and run there with their own loader and libraries; the system stays as it is.
#
#   synapse.sh install FOLDER          fetches and unpacks it, unless it is there; 70 MB, unpacked 280 MB
#   synapse.sh run FOLDER ARGUMENT...  runs it in the current folder until it is ended by a signal
#
# Needs what every Debian has: apt-get, dpkg-deb and Debian's keys.
set -euo pipefail

command=$1
folder=$(realpath -m "$2")
shift 2
tree=$folder/tree

fail() {
  echo "synapse.sh: $*" >&2
  exit 1
}

# The packages' own Python, under their own loader.
python() {
  local libraries loader
  libraries=$(dirname "$(compgen -G "$tree/usr/lib/*-linux-gnu/libc.so.6")")
  loader=$(compgen -G "$libraries/ld-linux*.so.?")
  exec env -i PATH=/usr/bin:/bin HOME="$folder" LC_ALL=C.UTF-8 PYTHONHOME="$tree/usr" \
    "$loader" --library-path "$libraries" "$(compgen -G "$tree/usr/bin/python3.[0-9]*[0-9]")" "$@"
}

# Where this machine gets Debian from, as its own settings say.
mirror() {
  apt-get -o Debug::NoLocking=1 update --print-uris |
    sed -n "s|^'\(.*/debian\)/*/dists/.*|\1|p" | head -n 1
}

fetch() {
  local apt=$folder/apt debian
  debian=$(mirror)
  [ -n "$debian" ] || fail "apt's settings name no mirror of Debian"
  rm -rf "$apt" "$tree"
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/etc" "$tree"
  : >"$apt/status" # nothing counts as installed, so everything down to libc comes along
  # Synapse is in no stable release of Debian.
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $debian sid main" \
    >"$apt/etc/sources.list"
  # A mirror may be a frozen copy, whose lists have run out; the signatures are checked all the same.
  local options=(-q -y
    -o "Dir::Etc=$apt/etc" -o Dir::Etc::sourceparts=- -o "Dir::State=$apt" -o "Dir::State::status=$apt/status"
    -o "Dir::Cache=$apt/cache" -o Acquire::Languages=none -o Acquire::Check-Valid-Until=false
    -o APT::Install-Recommends=false -o "APT::Sandbox::User=$(id -un)")
  apt-get "${options[@]}" update
  apt-get "${options[@]}" install --download-only matrix-synapse
  for package in "$apt"/cache/archives/*.deb; do
    dpkg-deb -x "$package" "$tree"
  done
  (python -c 'import synapse.app.homeserver') || fail "what was unpacked does not run"
  basename "$apt"/cache/archives/matrix-synapse_*.deb >"$folder/installed"
  rm -rf "$apt"
}

case $command in
  install) [ -e "$folder/installed" ] || fetch >&2 ;;
  run) python -m synapse.app.homeserver "$@" ;;
  *) fail "install or run?" ;;
esac
