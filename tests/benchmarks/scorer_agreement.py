# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares `tawatur evaluate` with the independent scorer, metric by metric: scorer_agreement.py TAWATUR SHARED."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def scores(command: list[str], out: Path | None = None) -> dict[str, float | None]:
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    metrics = json.loads(out.read_text(encoding="utf-8") if out else done.stdout)["metrics"]
    return {key: row["value"] for key, row in metrics.items()}


def runs(program: str, shared: Path, folder: Path) -> list[Path]:
    """Comparisons of three kinds: the simplest baseline, the gold itself, and the program's own."""
    found = []
    for name, source in (("baseline", "seeds"), ("perfect", "gold")):
        script = shared / "evaluation" / f"{name}.py"
        text = subprocess.run([sys.executable, script, shared / source], capture_output=True, check=True).stdout
        found.append(folder / f"{name}.json")
        found[-1].write_bytes(text)
    subprocess.run([program, "compare", shared / "seeds", "-o", folder / "own", "--quiet"], check=True)
    return [*found, folder / "own" / "comparison.json"]


def main() -> int:
    program, shared = sys.argv[1], Path(sys.argv[2])
    if not (shared / "evaluation" / "score.py").exists():
        print("SKIPPED: the independent scorer is not beside the project")
        return 77
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for run in runs(program, shared, folder):
            out = folder / "scores.json"
            theirs = scores([sys.executable, shared / "evaluation" / "score.py", shared / "gold", run, "--inputs",
                             shared / "seeds", "--json", out], out)
            ours = scores([program, "evaluate", shared / "gold", run, "--inputs", shared / "seeds", "--json"])
            for key in dict.fromkeys([*theirs, *ours]):
                a, b = theirs.get(key, "absent"), ours.get(key, "absent")
                same = a == b or (isinstance(a, float) and isinstance(b, (int, float)) and abs(a - b) < 1e-9)
                if not same:
                    wrong += 1
                    print(f"{run.name}: {key} is {b}, the independent scorer says {a}")
    print("all metrics agree" if not wrong else f"{wrong} metrics differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
