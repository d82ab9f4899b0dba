#!/usr/bin/env bash
# Compares our mock server with the real WireMock, Prism and Mockoon: installs them into a temporary folder, loads each with the same
# client, prints one table. Needs Java 17, Node and the .NET SDK. Usage: benchmarks/mock-peers/run.sh [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-5}
folder=${MOCK_PEERS:-$(mktemp -d)}
bench=benchmarks/CoinStatsGen.Benchmarks/bin/Release/net10.0/CoinStatsGen.Benchmarks
path='/v1/wallet/balance/many?wallets=ethereum:0x1234567890abcdef1234567890abcdef12345678'

dotnet build -c Release -v quiet benchmarks/CoinStatsGen.Benchmarks >&2
dotnet build -c Release -v quiet mockserver/CoinStatsGen.MockServer.Tool >&2
if [ ! -d "$folder/node_modules/@stoplight/prism-cli" ]; then
  echo '{"private":true}' > "$folder/package.json"
  npm install --prefix "$folder" --no-audit --no-fund --loglevel=error wiremock@3.13.2 @stoplight/prism-cli@5 @mockoon/cli@9 >&2
fi

mock=(dotnet mockserver/CoinStatsGen.MockServer.Tool/bin/Release/net10.0/coinstats-mock.dll)
"${mock[@]}" export --format wiremock --out "$folder/wiremock/mappings" >/dev/null
port() { python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])'; }

server=
stop() { [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; server=; }; }
trap stop EXIT

# NAME COMMAND…: starts it, waits for the first answer, loads it, prints a row.
measure() {
  local name=$1 at=$2; shift 2
  local begin; begin=$(date +%s%N)
  "$@" >"$folder/$at.log" 2>&1 &
  server=$!
  for _ in $(seq 600); do
    curl -fs --max-time 5 -o /dev/null -H 'X-API-KEY: any' "http://127.0.0.1:$at$path" && break
    kill -0 "$server" 2>/dev/null || { echo "| $name | did not start: $(tail -1 "$folder/$at.log") | | |"; server=; return; }
    sleep 0.05
  done
  local started=$(( ($(date +%s%N) - begin) / 1000000 ))
  local load; load=$("$bench" load "http://127.0.0.1:$at" "$seconds" 2>"$folder/$at.load.log" || true)
  read -r rate p99 <<<"${load:-failed -}"
  echo "| $name | $started ms | $rate | $p99 ms |"
  stop
}

echo '| server | start to first answer | requests/s, 16 connections | p99 |'
echo '|---|---|---|---|'
p=$(port); measure 'coinstats-mock' "$p" "${mock[@]}" serve --port "$p"
p=$(port); measure 'WireMock 3.13.2, our export, journal 1,000' "$p" java -jar "$folder"/node_modules/wiremock/build/wiremock-standalone-3.13.2.jar --port "$p" --root-dir "$folder/wiremock" --max-request-journal-entries 1000
p=$(port); measure 'Prism 5' "$p" "$folder/node_modules/.bin/prism" mock -p "$p" --host 127.0.0.1 openapi/openapi.json
p=$(port); measure 'Mockoon 9' "$p" "$folder/node_modules/.bin/mockoon-cli" start --data openapi/openapi.json --port "$p" --hostname 127.0.0.1
