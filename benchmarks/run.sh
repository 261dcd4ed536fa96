#!/bin/sh
# The whole benchmark suite; benchmarks/run.py writes the tables of benchmarks/README.md from what it measured.
# TAWATUR_BENCH_SIZE=toy: the same with tiny sizes, so that it cannot rot; nothing is rewritten. full: every article at
# hand goes into the database, which takes longer than half an hour.
set -eu
cd "$(dirname "$0")/.."
exec python3 benchmarks/run.py "$@"
