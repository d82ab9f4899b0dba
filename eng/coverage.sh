#!/usr/bin/env bash
# Adds up the coverage that the test projects wrote below a folder and prints the lines covered of each assembly.
# Sources of CoinStatsGen.OpenApi that other assemblies link are counted where they are at home.
# Fails where one of them stays below the least percentage. Usage: eng/coverage.sh FOLDER PERCENT
set -euo pipefail
cd "$(dirname "$0")/.."
results=$1 least=$2

dotnet tool restore --verbosity quiet >/dev/null
dotnet reportgenerator "-reports:$results/**/*.cobertura.xml" "-targetdir:$results/coverage" "-reporttypes:TextSummary;JsonSummary" -verbosity:Error

# Each assembly and each of its classes has a line of its own.
awk -v least="$least" -v home="CoinStatsGen.OpenApi" '
  function field(name) { return match($0, "\"" name "\": [0-9]+") ? substr($0, RSTART + length(name) + 4, RLENGTH - length(name) - 4) + 0 : 0 }
  function tell(   percent) {
    if (total == 0) return
    percent = int(1000 * covered / total) / 10
    printf "line coverage: %-26s %s%%\n", assembly, percent
    seen++
    if (percent < least) { printf "FAILED: %s is below %s%%; classes in %s\n", assembly, least, FILENAME; low = 1 }
  }
  !/^ *\{ "name": "/ { next }
  { name = $0; sub(/^ *\{ "name": "/, "", name); sub(/".*/, "", name) }
  /"classesinassembly"/ { tell(); assembly = name; covered = 0; total = 0; next }
  assembly == home || index(name, home ".") != 1 { covered += field("coveredlines"); total += field("coverablelines") }
  END { tell(); if (seen < 3) { print "FAILED: coverage of fewer than three assemblies"; low = 1 }; exit low }' "$results/coverage/Summary.json"
