#!/usr/bin/env bash
# Adds up the .trx files of a folder. Names each test that failed or was skipped, and ends with "tests: N passed, N failed, N skipped".
# Fails if one failed, or was skipped though it could have run: only tests over other people's documents, which are no part of the
# repository, may skip here.
set -euo pipefail
awk '
  # The value of an attribute of the line.
  function attribute(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }

  # Tells of the test before, unless it passed.
  function tell() {
    if (name != "") printf "%s: %s: %s\n", outcome == "Failed" ? "failed" : "skipped", name, message
    if (name != "" && outcome != "Failed" && message !~ /beside th(e|is) checkout/) bad = 1
    name = message = ""
  }

  /<Counters /       { total += attribute("total"); passed += attribute("passed"); failed += attribute("failed") }
  /<UnitTestResult / { tell(); outcome = attribute("outcome"); name = outcome == "Passed" ? "" : attribute("testName") }
  /<Message>/        { message = $0; sub(/.*<Message>/, "", message); sub(/<\/Message>.*/, "", message) }
  END {
    tell()
    printf "tests: %d passed, %d failed, %d skipped\n", passed, failed, total - passed - failed
    exit bad || failed || !total
  }' "$1"/*.trx
