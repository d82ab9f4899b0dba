#!/usr/bin/env bash
# Installs what some tests need from outside: programs by apt-get, npm packages into artifacts/tools. Safe to run again.
# Where something cannot be installed, the tests that need it skip and say so.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=artifacts/tools
mkdir -p "$tools"

as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo -n)

has() { command -v "$1" >/dev/null; }

# debian PURPOSE PACKAGE…
debian() {
  local purpose=$1
  shift
  if has apt-get && "${as_root[@]}" true 2>/dev/null; then
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
  else
    echo "install-test-tools: cannot install $* here; $purpose will skip" >&2
  fi
}

# npm_package PACKAGE@VERSION FILE: the file tells whether the package is there.
npm_package() {
  if [ -e "$tools/node_modules/$2" ] || ! has npm; then return; fi
  [ -f "$tools/package.json" ] || echo '{"private":true}' > "$tools/package.json"
  npm install --prefix "$tools" --no-audit --no-fund --loglevel=error "$1"
}

java -version 2>&1 | grep -qE 'version "(1[7-9]|[2-9][0-9])' || debian "the parity tests" default-jre-headless
has redis-server || debian "the Redis tests" redis-server
has npm || debian "the parity and accessibility tests" npm
has gcc || has clang || debian "the Native AOT tests" gcc libc6-dev
[ -n "${CHROMIUM_PATH:-}" ] || has chromium || has chromium-browser || has google-chrome || debian "the tests of the page" chromium fonts-dejavu-core

# axe, which finds what keeps people out of a page; the real WireMock (its package carries the jar) and two clients that others wrote for it.
npm_package axe-core@4.14.1 axe-core/axe.min.js
npm_package wiremock@3.13.2 wiremock/build/wiremock-standalone-3.13.2.jar
npm_package wiremock-captain@3.6.0 wiremock-captain
npm_package wiremock-rest-client@1.11.0 wiremock-rest-client
