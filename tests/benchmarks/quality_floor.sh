#!/bin/sh
# Fails when a run over INPUTS scores below a floor: quality_floor.sh TAWATUR GOLD INPUTS FLOORS
set -eu
[ -d "$2" ] || { echo "SKIPPED: $2 is not beside the project"; exit 77; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"$1" compare "$3" -o "$out/run" --quiet
"$1" evaluate "$2" "$out/run" --inputs "$3" --floors "$4"
