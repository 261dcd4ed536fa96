# SPDX-License-Identifier: GPL-3.0-or-later
"""How a database grows: all at once against ten shuffled batches, the last hundredth, and a comparison from kept analyses.

Run alone: benchmarks/store_growth.py PROGRAM [ARTICLES.jsonl[.gz]...]; without articles on synthetic ones.
"""
import gzip
import hashlib
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BATCHES = 10
# Below the cap of one input, with room for longer lines.
MOST_BYTES = 100 << 20


def lines_of(files: list[Path]) -> list[str]:
    lines = []
    for file in files:
        opened = gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8")
        with opened as text:
            lines += [line if line.endswith("\n") else line + "\n" for line in text if line.strip()]
    return lines


def timed(*words: object) -> tuple[float, float, float, str]:
    """Wall seconds, processor seconds, peak megabytes of a process and what it started, and what it said."""
    start = time.monotonic()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as talk:
        process = subprocess.Popen([str(word) for word in words], stdout=subprocess.DEVNULL, stderr=talk)
        _, status, usage = os.wait4(process.pid, 0)
        talk.seek(0)
        said = talk.read()
    if status != 0:
        sys.exit(f"{' '.join(map(str, words))}\nended with {os.waitstatus_to_exitcode(status)}\n{said}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said


def write_inputs(lines: list[str], folder: Path) -> Path:
    """The lines as one file or several, each below the cap of one input."""
    folder.mkdir()
    part, size = [], 0
    for number, line in enumerate(lines):
        part.append(line)
        size += len(line.encode())
        if size > MOST_BYTES or number == len(lines) - 1:
            (folder / f"{number}.jsonl").write_text("".join(part), encoding="utf-8")
            part, size = [], 0
    return folder


def content(program: Path, database: Path) -> tuple[str, int, str]:
    """Hash of what a database holds whatever the order of adding, its articles, and a hash of everything."""
    dump = subprocess.run([program, "index", "dump", "--db", database], capture_output=True, text=True, check=True).stdout
    rows = [line.split("\t") for line in dump.splitlines()]
    free_of_order = "\n".join("\t".join(row[:3]) for row in rows)
    return hashlib.sha256(free_of_order.encode()).hexdigest()[:16], len(rows), hashlib.sha256(dump.encode()).hexdigest()[:16]


def step_seconds(said: str, *steps: str) -> float:
    return sum(float(number) for step in steps for number in re.findall(rf"^{step}: ([0-9.]+) s$", said, re.M))


def store_growth(program: Path, lines: list[str], folder: Path, compared: int) -> tuple[list[str], list[list[object]], str]:
    """Head and rows of a table, and a sentence on equality."""
    lines = sorted(set(lines))
    random.Random(7).shuffle(lines)
    held_out = lines[:max(1, len(lines) // 100)]
    rest = lines[len(held_out):]
    whole, grown = folder / "whole", folder / "grown"

    wall, cpu, peak, _ = timed(program, "index", "add", "-q", "--db", whole, write_inputs(rest, folder / "rest"))
    rows = [["all but 1 %", f"{len(rest):,}", f"{wall:.1f}", f"{cpu:.1f}", f"{len(rest) / cpu:.0f}", f"{peak:.0f}"]]
    held = write_inputs(held_out, folder / "held_out")
    wall_1, cpu_1, peak_1, _ = timed(program, "index", "add", "-q", "--db", whole, held)
    rows.append(["the last 1 %", f"{len(held_out):,}", f"{wall_1:.1f}", f"{cpu_1:.1f}", f"{len(held_out) / cpu_1:.0f}",
                 f"{peak_1:.0f}"])

    shuffled = lines[:]
    random.Random(11).shuffle(shuffled)
    total_wall = total_cpu = most = 0.0
    for batch in range(BATCHES):
        part = write_inputs(shuffled[batch::BATCHES], folder / f"batch{batch}")
        used = timed(program, "index", "add", "-q", "--db", grown, part)
        total_wall, total_cpu, most = total_wall + used[0], total_cpu + used[1], max(most, used[2])
    rows.append([f"{BATCHES} shuffled batches", f"{len(lines):,}", f"{total_wall:.1f}", f"{total_cpu:.1f}",
                 f"{len(lines) / total_cpu:.0f}", f"{most:.0f}"])

    one, articles, one_all = content(program, whole)
    ten, _, ten_all = content(program, grown)
    timed(program, "index", "rebuild", "-q", "--db", grown)
    rebuilt = content(program, grown)[2]
    if one != ten or rebuilt != ten_all:
        sys.exit(f"databases differ: at once {one}, in batches {ten}, rebuilt {rebuilt} against {ten_all}")
    told = [f"All {articles:,} articles, texts, analyses and their index have the same hash, {one}, added at once, in "
            f"{BATCHES} shuffled batches, and after a rebuild. The last 1 % cost {100 * wall_1 / wall:.1f} % of the time "
            f"of the whole ({100 * cpu_1 / cpu:.1f} % of the processor's)."]
    told.append("Which of several texts of one address is current is the same too." if one_all == ten_all else
                "Which of several texts of one address and day is current follows the order of adding.")
    told.append(kept_analyses(program, lines[:compared], folder))
    return ["what", "articles", "wall s", "processor s", "articles a processor second", "peak MB"], rows, " ".join(told)


def kept_analyses(program: Path, lines: list[str], folder: Path) -> str:
    """A comparison from kept analyses against one that makes them."""
    database = folder / "compared"
    inputs = write_inputs(lines, folder / "compared_inputs")
    timed(program, "index", "add", "-q", "--db", database, inputs)
    command = [program, "compare", "-v", "-t", "1", "--format", "json", "-o", folder / "run", "--db", database]
    kept = timed(*command)[3]
    first = (folder / "run" / "comparison.json").read_bytes()
    with sqlite3.connect(database / "store.sqlite") as store:
        store.execute("DELETE FROM analysis")
    store.close()
    made = timed(*command)[3]
    if (folder / "run" / "comparison.json").read_bytes() != first:
        sys.exit("a comparison from kept analyses has other bytes than one from scratch")
    steps = ("articles read", "reading claims")
    read, claims = (step_seconds(kept, step) for step in steps)
    all_claims = step_seconds(made, "reading claims")
    return (f"A comparison of {len(lines):,} of them reads claims in {claims:.2f} s where the analyses are kept, in "
            f"{all_claims:.2f} s where they are made, with the same bytes; reading articles and kept analyses from the "
            f"database takes {read:.2f} s.")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        given = lines_of([Path(word) for word in sys.argv[2:]])
        if not given:
            given = subprocess.run([sys.argv[1], "benchmark", "generate", "--sentences", "5000"], capture_output=True,
                                   text=True, check=True).stdout.splitlines(keepends=True)
        head, table, sentence = store_growth(Path(sys.argv[1]), given, Path(name), 2000)
        for row in [head, *table]:
            print("\t".join(map(str, row)))
        print(sentence)
