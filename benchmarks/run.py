# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmark suite and writes its tables into benchmarks/README.md. Called by benchmarks/run.sh."""
import json
import math
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import store_growth

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "release"
TAWATUR = BUILD / "cli" / "tawatur"
SHARED = ROOT.parent / "shared"
SIZE = os.environ.get("TAWATUR_BENCH_SIZE", "usual")  # toy, usual, or full: every article at hand in the database
TOY = SIZE == "toy"
PLANTED_ARTICLES = 2500  # enough that every kind of change finds a hundred places
MOST_ARTICLES = 8000  # in the database of a usual run, so that the suite stays inside half an hour
QUALITY = ("pair_f1", "hard_negative_separation", "claim_bcubed_f1", "divergence_recall_any_kind",
           "divergence_precision_same_kind", "voice_accuracy", "speaker_accuracy", "date_accuracy")


def run(*words: object, **more: object) -> str:
    """Standard output of a command that must succeed."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}\nended with {done.returncode}\n{done.stderr}")
    return done.stdout


def table(head: list[str], rows: list[list[object]]) -> str:
    lines = [head, ["---"] * len(head), *[[str(cell) for cell in row] for row in rows]]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def shown(value: float | None) -> str:
    return "n/a" if value is None else f"{value:.3f}"


def compare(source: Path, out: Path, *options: object) -> Path:
    run(TAWATUR, "compare", source, "-o", out, "--quiet", *options)
    return out


def gold_quality(folder: Path) -> str:
    """Scores against the hand annotations at hand: the project's samples, and the seed pages where they are."""
    golds = [("samples (own, invented)", ROOT / "corpus/labelled/samples", ROOT / "corpus/samples")]
    if (SHARED / "gold").is_dir():
        golds.append(("five real pages on one story", SHARED / "gold", SHARED / "seeds"))
    rows = []
    for name, gold, inputs in golds:
        out = compare(inputs, folder / gold.name)
        scores = json.loads(run(TAWATUR, "evaluate", gold, out, "--inputs", inputs, "--json"))["metrics"]
        rows.append([name, *[shown(scores[key]["value"]) for key in QUALITY]])
    return table(["gold", *[f"`{key}`" for key in QUALITY]], rows)


def planted_source(folder: Path) -> tuple[str, Path]:
    """Articles to plant changes in: those given, real ones of many outlets where they are at hand, the samples elsewhere."""
    if len(sys.argv) > 1:
        return f"the articles of {Path(sys.argv[1]).name}", Path(sys.argv[1])
    real = SHARED / "data/ant_multisource/ant_dev.jsonl.gz"
    if TOY or not real.is_file():
        return "the sample corpus", ROOT / "corpus/samples"
    lines = store_growth.lines_of([real])
    some = lines[:: max(1, len(lines) // PLANTED_ARTICLES)][:PLANTED_ARTICLES]
    return f"{len(some):,} articles of a public set of many outlets", store_growth.write_inputs(some, folder / "planted")


def planted_quality(folder: Path) -> str:
    """Recall of planted changes and false alarms."""
    name, source = planted_source(folder)
    text = run(TAWATUR, "benchmark", "planted", "--from", source, "--trials", 3 if TOY else 110)
    rows = [line.split("\t") for line in text.splitlines() if line]
    return f"Planted in {name}:\n\n" + table(rows[0], rows[1:])


def timed(*words: object) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak megabytes of a whole process."""
    start = time.monotonic()
    process = subprocess.Popen([str(word) for word in words], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(map(str, words))}\nended with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def pipeline_speed(folder: Path) -> str:
    """The whole program on synthetic corpora of growing size."""
    sizes = (200, 400) if TOY else (10_000, 30_000, 100_000)
    rows, seconds = [], []
    for size in sizes:
        corpus = folder / f"synthetic-{size}.jsonl"
        corpus.write_text(run(TAWATUR, "benchmark", "generate", "--sentences", size), encoding="utf-8")
        for threads in (1, 2):
            wall, cpu, peak = timed(TAWATUR, "compare", corpus, "-o", folder / "speed", "--format", "json", "--quiet",
                                    "--threads", threads)
            rows.append([f"{size:,}", threads, f"{wall:.1f}", f"{cpu:.1f}", f"{peak:.0f}"])
            if threads == 1:
                seconds.append(cpu)
    exponent = math.log(seconds[-1] / max(seconds[0], 0.01)) / math.log(sizes[-1] / sizes[0])
    head = ["sentences", "threads", "wall s", "processor s", "peak MB"]
    return table(head, rows) + f"\n\nGrowth of the processor time with the size: exponent {exponent:.2f}."


def step_speed(folder: Path) -> str:
    """The steps of one comparison, as the program itself times them."""
    size = 200 if TOY else 30_000
    corpus = folder / f"steps-{size}.jsonl"
    corpus.write_text(run(TAWATUR, "benchmark", "generate", "--sentences", size), encoding="utf-8")
    done = subprocess.run([TAWATUR, "compare", corpus, "-o", folder / "steps", "--format", "json", "--threads", "1",
                           "--verbose"], capture_output=True, text=True, check=True)
    rows = []
    for step, seconds in re.findall(r"^(.*): ([0-9.]+) s$", done.stderr, re.M):
        rate = f"{size / float(seconds):,.0f}" if float(seconds) > 0 else ""
        rows.append([step, seconds, rate])
    return table(["step", "seconds", "sentences/s"], rows)


def peer_python() -> str | None:
    """A Python that has scikit-learn and scipy: the one in use, or Debian's own."""
    for python in (sys.executable, "/usr/bin/python3"):
        found = subprocess.run([python, "-c", "import sklearn, scipy"], capture_output=True, check=False)
        if found.returncode == 0:
            return python
    return None


def join_rows(folder: Path, size: int) -> Path:
    rows = folder / f"rows-{size}.tsv"
    rows.write_text(run(TAWATUR, "benchmark", "generate", "--sentences", size, "--rows"), encoding="utf-8")
    return rows


def join_speed(folder: Path) -> str:
    """The similarity join beside what Debian installs, on the same rows, and at sizes that only it reaches."""
    threshold = 0.5
    peer_size, thread_size, large_size = (300, 400, 500) if TOY else (100_000, 200_000, 1_000_000)
    head = ["rows", "program", "threads", "pairs", "seconds", "peak MB", "times as long"]
    table_rows = []

    def own(source: Path, threads: int) -> dict:
        words = (TAWATUR, "benchmark", "join", "--input", source, "--threshold", threshold, "--threads", threads)
        return sorted((json.loads(run(*words, "--json")) for _ in range(3)), key=lambda one: one["seconds"])[1]

    source = join_rows(folder, peer_size)
    base = own(source, 1)
    table_rows.append([f"{base['rows']:,}", "tawatur", 1, base["pairs"], f"{base['seconds']:.2f}", base["peak_mb"], 1])
    python = peer_python()
    for form, name in (("tiled", "scipy, tiled product"), ("rows", "scipy, product of row blocks")):
        if python is None:
            table_rows.append([f"{base['rows']:,}", name, 1, "scikit-learn is not installed", "", "", ""])
            continue
        script = ROOT / "benchmarks/peers/join_peer.py"
        peer = json.loads(run(python, script, source, "--threshold", threshold, "--form", form))
        if peer["pairs"] != base["pairs"]:
            sys.exit(f"the join found {base['pairs']} pairs, {name} found {peer['pairs']}")
        table_rows.append([f"{peer['rows']:,}", name, 1, peer["pairs"], f"{peer['seconds']:.2f}", "",
                           f"{peer['seconds'] / base['seconds']:.1f}"])
    for size, thread_counts in ((thread_size, (1, 2)), (large_size, (2,))):
        source = join_rows(folder, size)
        for threads in thread_counts:
            one = own(source, threads)
            table_rows.append([f"{one['rows']:,}", "tawatur", threads, one["pairs"], f"{one['seconds']:.2f}",
                               one["peak_mb"], ""])
    return table(head, table_rows)


def news_lines() -> tuple[str, list[str]]:
    """Articles for a database: the real ones where they are at hand, synthetic ones elsewhere."""
    real = [SHARED / "data" / name for name in ("saudinewsnet/saudi_dev.jsonl.gz", "ant_multisource/ant_dev.jsonl.gz")]
    if not TOY and all(file.is_file() for file in real):
        lines = store_growth.lines_of(real)
        return "real news", lines if SIZE == "full" else lines[:: max(1, len(lines) // MOST_ARTICLES)]
    sentences = 400 if TOY else 100_000
    return "synthetic", run(TAWATUR, "benchmark", "generate", "--sentences", sentences).splitlines(keepends=True)


def store_speed(folder: Path) -> str:
    """A database that grows."""
    (folder / "store").mkdir()
    _, lines = news_lines()
    head, rows, told = store_growth.store_growth(TAWATUR, lines, folder / "store", 100 if TOY else 5000)
    return table(head, rows) + "\n\n" + told


def search_speed(folder: Path) -> str:
    """Adding a corpus to a database, and searching it."""
    database = folder / "db"
    kind, lines = news_lines()
    corpus = store_growth.write_inputs(lines, folder / "news")
    wall, cpu, peak = timed(TAWATUR, "index", "add", "--quiet", "--threads", 1, "--db", database, corpus)
    counts = dict(line.split("\t") for line in run(TAWATUR, "index", "info", "--db", database).splitlines())
    articles = int(counts["articles"])
    size = sum(file.stat().st_size for file in database.rglob("*") if file.is_file()) / 1e6
    rows = [line.split("\t") for line in run(TAWATUR, "benchmark", "search", "--db", database, "--queries",
                                             10 if TOY else 500).splitlines()]
    return table(rows[0], rows[1:]) + (
        f"\n\nOn {articles:,} articles ({kind}). Adding them with one thread: {wall:.0f} s, {cpu:.0f} s of processor "
        f"time ({articles / max(cpu, 0.01):.0f} articles a second and core), peak {peak:.0f} MB; the database has "
        f"{size:.0f} MB.")


def stage_speed() -> str:
    """The stages alone, by Google Benchmark."""
    rows = []
    for program in sorted((BUILD / "benchmarks").glob("*_bench")):
        least = "0.001" if TOY else "0.5"
        book = json.loads(run(program, "--benchmark_format=json", f"--benchmark_min_time={least}"))
        for entry in book["benchmarks"]:
            speed = entry.get("bytes_per_second")
            items = entry.get("items_per_second")
            rate = f"{speed / 1e6:.1f} MB/s" if speed else f"{items:.0f} items/s" if items else ""
            rows.append([program.name, entry["name"], f"{entry['real_time']:.0f} {entry['time_unit']}", rate])
    return table(["program", "benchmark", "time", "rate"], rows)


def machine() -> str:
    model = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    commit = run("git", "-C", ROOT, "rev-parse", "--short", "HEAD").strip()
    return f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} cores, commit {commit}."


def write_tables(tables: dict[str, str]) -> None:
    """Replaces what stands between <!-- name --> and <!-- end --> in the README."""
    page = ROOT / "benchmarks" / "README.md"
    text = page.read_text(encoding="utf-8")
    for name, content in tables.items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- end -->)", re.S)
        if not pattern.search(text):
            sys.exit(f"benchmarks/README.md has no place for the table '{name}'")
        text = pattern.sub(lambda match: match.group(1) + content + match.group(2), text)
    page.write_text(text, encoding="utf-8")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts = {
            "machine": machine,
            "gold": lambda: gold_quality(folder),
            "planted": lambda: planted_quality(folder),
            "steps": lambda: step_speed(folder),
            "stages": stage_speed,
            "pipeline": lambda: pipeline_speed(folder),
            "join": lambda: join_speed(folder),
            "search": lambda: search_speed(folder),
            "store": lambda: store_speed(folder),
        }
        # Each table is written as soon as it is measured: a later failure loses nothing.
        for part, measure in parts.items():
            content = measure()
            print(f"\n{part}\n\n{content}", flush=True)
            if not TOY:
                write_tables({part: content})


if __name__ == "__main__":
    main()
