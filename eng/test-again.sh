#!/usr/bin/env bash
# After a test run that failed: runs each suite that failed, or did not come to its end, once more. What failed the first time is named, for a
# test that only sometimes passes is a fault of its own; but it tells nothing about the change at hand. Usage: eng/test-again.sh FOLDER ARGUMENTS…
set -uo pipefail
cd "$(dirname "$0")/.."
results=$1
shift

# The result file of a suite, if its run came to an end.
result_of() { grep -liE "storage=\"[^\"]*/$1\.dll\"" "$results"/*.trx 2>/dev/null | head -1; }

mkdir -p "$results/first"
failed=0
for project in tests/*/*.csproj samples/*Tests/*.csproj; do
  file=$(result_of "$(basename "$project" .csproj)")
  if [ -n "$file" ] && grep -q '<ResultSummary outcome="Completed"' "$file"; then continue; fi
  [ -z "$file" ] || mv "$file" "$results/first/"
  printf '\n== once more: %s\n' "$project"
  dotnet test "$project" "$@" || failed=1
done

printf '\n== of the first run\n'
bash eng/count-tests.sh "$results/first"
exit "$failed"
