#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learn the weights of corpus/models/pair_scorer.tsv.

usage: learn_pair_weights.py MODEL.tsv FEATURES.tsv LABELS.tsv [FEATURES.tsv LABELS.tsv ...] > NEW.tsv

FEATURES comes from `tawatur benchmark features PATH...`. LABELS names pairs of passages of the same articles and says
whether they share a claim: article_a, begin_a, end_a, article_b, begin_b, end_b, label (1 or 0), with a header line.
Every set counts the same, however large; one that is named twice counts twice. MODEL gives names, order, signs and thresholds; only weights are replaced.

How: logistic regression with a small quadratic penalty; a weight that goes against the sign of its feature is held at
zero. A labelled pair of passages holds several pairs of claims, of which one makes it true, so each stands for its best
one under the weights of the round before (three rounds). Then positives are weighed up as 7 to 3, so that a
similarity of one half is a fair bet among candidates. Prints average precision of each set to the error stream, also
for weights learned on the other sets alone. Needs numpy.
"""
from __future__ import annotations

import csv
import sys
from collections import defaultdict

import numpy as np

PENALTY = 3e-4
ROUNDS = 3
STEPS = 2500
PRIOR_SHIFT = float(np.log(7 / 3))
AGAINST = ("_apart", "_odd")


def sign_of(name: str) -> int:
    """Features that speak against a pair are named so."""
    return -1 if name.endswith(AGAINST) else 1


def overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Do two ranges share half of the shorter?"""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared > 0 and 2 * shared >= min(a[1] - a[0], b[1] - b[0])


def read_set(features: str, labels: str, names: list[str]) -> list[tuple[np.ndarray, int]]:
    """For each labelled pair the feature rows of its claims (none where no claims are candidates) and its label."""
    rows = defaultdict(list)
    with open(features, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            spans = [(int(row[f"begin_{side}"]), int(row[f"end_{side}"])) for side in "ab"]
            rows[row["article_a"], row["article_b"]].append((*spans, [float(row[name]) for name in names]))
    result = []
    with open(labels, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            a, b = ((int(row[f"begin_{side}"]), int(row[f"end_{side}"])) for side in "ab")
            found = [v for x, y, v in rows[row["article_a"], row["article_b"]] if overlap(x, a) and overlap(y, b)]
            found += [v for x, y, v in rows[row["article_b"], row["article_a"]] if overlap(x, b) and overlap(y, a)]
            result.append((np.array(found).reshape(len(found), len(names)), int(row["label"])))
    if not any(len(found) for found, _ in result):
        raise SystemExit(f"{labels}: no labelled passage is an article of {features}; compare their first columns")
    return result


def fit(x: np.ndarray, y: np.ndarray, weight: np.ndarray, signs: np.ndarray,
        penalty: float) -> tuple[np.ndarray, float]:
    """Weights and bias by gradient descent with moments (Adam), projected on the signs."""
    theta, bias = np.zeros(x.shape[1]), -2.0
    mean, square = np.zeros(x.shape[1] + 1), np.zeros(x.shape[1] + 1)
    for step in range(1, STEPS + 1):
        error = (1 / (1 + np.exp(-(x @ theta + bias))) - y) * weight
        gradient = np.append(x.T @ error + penalty * theta, error.sum())
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        move = 0.02 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        theta, bias = theta - move[:-1], bias - move[-1]
        theta = np.where(theta * signs < 0, 0, theta)
    return theta, float(bias)


def learn(sets: list[list[tuple[np.ndarray, int]]], signs: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights from all sets, each counting the same."""
    theta, bias = signs.astype(float), 0.0
    for _ in range(ROUNDS):
        x, y, weight = [], [], []
        for rows in sets:
            used = [(found[np.argmax(found @ theta)], label) for found, label in rows if len(found)]
            x += [row for row, _ in used]
            y += [label for _, label in used]
            weight += [1 / len(used) / len(sets)] * len(used)
        theta, bias = fit(np.array(x), np.array(y, float), np.array(weight), signs, PENALTY)
    return theta, bias


def average_precision(rows: list[tuple[np.ndarray, int]], theta: np.ndarray) -> float:
    """Of the ranking of all labelled pairs; those without candidates are not found."""
    ranked = sorted(((max(found @ theta), label) for found, label in rows if len(found)), reverse=True)
    hits = np.cumsum([label for _, label in ranked])
    wanted = max(1, sum(label for _, label in rows))
    return float(sum(hits[i] / (i + 1) for i, (_, label) in enumerate(ranked) if label) / wanted)


def main(arguments: list[str]) -> None:
    """Command line."""
    if len(arguments) < 3 or len(arguments) % 2 == 0:
        raise SystemExit(__doc__)
    with open(arguments[0], encoding="utf-8") as lines:
        model = [line.rstrip("\n") for line in lines]
    settings = {"bias", "partial_threshold", "same_threshold"}
    names = [line.split("\t")[0] for line in model if "\t" in line and line.split("\t")[0] not in settings]
    signs = np.array([sign_of(name) for name in names])
    sets = [read_set(f, g, names) for f, g in zip(arguments[1::2], arguments[2::2])]
    theta, bias = learn(sets, signs)
    for index, rows in enumerate(sets):
        others = [s for i, s in enumerate(sets) if arguments[1 + 2 * i] != arguments[1 + 2 * index]]
        crossed = f", learned on the others {average_precision(rows, learn(others, signs)[0]):.3f}" if others else ""
        print(f"{arguments[1 + 2 * index]}: average precision {average_precision(rows, theta):.3f}{crossed}",
              file=sys.stderr)
    learned = dict(zip(names, theta)) | {"bias": bias + PRIOR_SHIFT}
    for line in model:
        name = line.split("\t")[0]
        print(f"{name}\t{learned[name] + 0.0:.3f}" if name in learned else line)


if __name__ == "__main__":
    main(sys.argv[1:])
