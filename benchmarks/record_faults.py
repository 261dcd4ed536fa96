#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: record_faults.py LOG...

Writes what the fault tests (tests/faults) counted into benchmarks/README.md. LOG: what they print.
"""
import re
import sys
from pathlib import Path

from run import table, write_tables

MESSAGE = re.compile(r"MESSAGE: (.*)$")
POINTS = re.compile(r"(.*): (\d+) points, (\d+) killed, (\d+) failed with a message, (\d+) completed; "
                    r"(\d+) acknowledged articles lost, (\d+) corrupt results")
END = re.compile(r"assertions:\s*(\d+)\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed")
HEAD = ["fault", "points", "killed", "failed with a message", "completed", "acknowledged articles lost",
        "corrupt results"]


def main(paths: list[str]) -> None:
    rows, others, passed, failed = [], [], 0, 0
    for path in paths:
        text = Path(path).read_text(encoding="utf-8")
        for end in END.finditer(text):
            passed += int(end[2])
            failed += int(end[3])
        for line in text.splitlines():
            if not (message := MESSAGE.search(line)):
                continue
            if points := POINTS.fullmatch(message[1]):
                rows.append(list(points.groups()))
            else:
                others.append(f"- {message[1]}")
    if not rows:
        sys.exit("the logs tell of no faults")
    end = f"Checks: {passed} held, {failed} did not."
    write_tables({"faults": "\n".join([table(HEAD, rows), "", *others, "", end])})


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
