#!/usr/bin/env bash
# Installs what some tests need from outside into artifacts/tools. Safe to run again. Tests that find nothing there skip and say so.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=artifacts/tools
mkdir -p "$tools"

if ! command -v java >/dev/null || ! java -version 2>&1 | grep -qE 'version "(1[7-9]|[2-9][0-9])'; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq openjdk-17-jre-headless
  else
    echo "install-test-tools: Java 17 is missing and cannot be installed here; the parity tests will skip" >&2
  fi
fi

if ! command -v redis-server >/dev/null; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends redis-server
  else
    echo "install-test-tools: redis-server is missing and cannot be installed here; the Redis tests will skip" >&2
  fi
fi

# A browser for the tests of the mock server's page.
if [ -z "${CHROMIUM_PATH:-}" ] && ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core
  else
    echo "install-test-tools: Chromium is missing and cannot be installed here; the tests of the page will skip" >&2
  fi
fi

# axe, which finds what keeps people out of a page.
if [ ! -f "$tools/node_modules/axe-core/axe.min.js" ] && command -v npm >/dev/null; then
  [ -f "$tools/package.json" ] || echo '{"private":true}' > "$tools/package.json"
  npm install --prefix "$tools" --no-audit --no-fund --loglevel=error axe-core@4.14.1
fi

# The real WireMock (its package carries the jar) and two clients that others wrote for it.
if [ ! -f "$tools/node_modules/wiremock/build/wiremock-standalone-3.13.2.jar" ] || [ ! -d "$tools/node_modules/wiremock-captain" ] || [ ! -d "$tools/node_modules/wiremock-rest-client" ]; then
  if command -v npm >/dev/null; then
    [ -f "$tools/package.json" ] || echo '{"private":true}' > "$tools/package.json"
    npm install --prefix "$tools" --no-audit --no-fund --loglevel=error wiremock@3.13.2 wiremock-captain@3.6.0 wiremock-rest-client@1.11.0
  else
    echo "install-test-tools: npm is missing; the parity tests will skip" >&2
  fi
fi
