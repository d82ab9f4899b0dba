#!/usr/bin/env bash
# Adds up the <Counters> of all .trx files of a folder: "tests: N passed, N failed, N skipped".
set -euo pipefail
cat "$1"/*.trx | awk '
  /<Counters / {
    if (match($0, /total="[0-9]+"/))  total  += substr($0, RSTART + 7, RLENGTH - 8)
    if (match($0, /passed="[0-9]+"/)) passed += substr($0, RSTART + 8, RLENGTH - 9)
    if (match($0, /failed="[0-9]+"/)) failed += substr($0, RSTART + 8, RLENGTH - 9)
  }
  END { printf "tests: %d passed, %d failed, %d skipped\n", passed, failed, total - passed - failed }'
