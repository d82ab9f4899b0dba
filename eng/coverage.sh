#!/usr/bin/env bash
# Adds up the coverage that the test projects wrote below a folder and prints the lines covered of each assembly.
# Fails where one of them stays below the least percentage. Usage: eng/coverage.sh FOLDER PERCENT
set -euo pipefail
cd "$(dirname "$0")/.."
results=$1 least=$2

dotnet tool restore --verbosity quiet >/dev/null
dotnet reportgenerator "-reports:$results/**/*.cobertura.xml" "-targetdir:$results/coverage" "-reporttypes:TextSummary;JsonSummary" -verbosity:Error

# An assembly stands at the beginning of its line, its classes are indented below it.
awk -v least="$least" '
  /^CoinStatsGen[^ ]* +[0-9.]+%$/ {
    percent = $2 + 0
    printf "line coverage: %-26s %s\n", $1, $2
    seen++
    if (percent < least) { printf "FAILED: %s is below %s%%; classes in %s\n", $1, least, FILENAME; low = 1 }
  }
  END { if (seen < 3) { print "FAILED: coverage of fewer than three assemblies"; low = 1 }; exit low }' "$results/coverage/Summary.txt"
