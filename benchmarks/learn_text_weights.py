#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learn the weights for two texts that stand outside of any article.

usage: learn_text_weights.py likeness MODEL.tsv FEATURES.tsv ANSWERS.tsv [FEATURES.tsv ANSWERS.tsv ...] > NEW.tsv
       learn_text_weights.py contrast MODEL.tsv FEATURES.tsv ANSWERS.tsv [FEATURES.tsv ANSWERS.tsv ...] > NEW.tsv

FEATURES comes from `tawatur benchmark features --pairs FILE.tsv`. ANSWERS has its ids in the same order: id, tab, and how
related the two texts are, 0 to 1, or what they are to each other: agree, disagree or other. MODEL is
corpus/models/text_pair_scorer.tsv or corpus/models/text_contrast.tsv; it gives names and their order.

likeness: only what is told without an article is used (LIKENESS). Runs of letters weigh MOST, as dialects are written as
they are spoken, and there letters tell the most; of all whole weights up to MOST for the others those with the highest mean
over the sets, among those that in no set fall behind letters alone by more than SLACK. What is reached on a set is the
rank correlation with degrees, or the area under the curve of related and other: agree and disagree are related. Then
scale and bias by logistic regression on the sets with names, related and unrelated weighing the same.
`partial_threshold` is the similarity of the highest mean F1 of related and other; `same_threshold` stays.
contrast: logistic regression on agree and disagree, both weighing the same; `threshold` is the probability of the highest
mean F1 of the two among them. Prints what was reached on each set to the error stream. Needs numpy.
"""
from __future__ import annotations

import csv
import itertools
import sys
from collections.abc import Callable

import numpy as np

from learn_pair_weights import fit

LIKENESS = ("letter_cosine", "stem_cosine", "word_cosine", "alignment", "notion_cosine")  # letters first
MOST = 10
PENALTY = 1e-3
SLACK = 0.0015
NAMED = {"agree": 1.0, "disagree": 1.0, "other": 0.0}
SETTINGS = ("bias", "partial_threshold", "same_threshold", "threshold")
Set = tuple[np.ndarray, list[str]]


def read_set(features: str, answers: str, names: list[str]) -> Set:
    """Feature rows and the answers to them."""
    with open(features, encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    with open(answers, encoding="utf-8") as lines:
        told = [line.rstrip("\n").split("\t") for line in lines]
    if [row["id"] for row in rows] != [key for key, _ in told]:
        raise SystemExit(f"{answers}: not the pairs of {features} in their order")
    return np.array([[float(row[name]) for name in names] for row in rows]), [answer.strip() for _, answer in told]


def is_named(answers: list[str]) -> bool:
    """Are they agree, disagree, other?"""
    return all(answer in NAMED for answer in answers)


def balanced(classes: np.ndarray) -> np.ndarray:
    """Weights with which both classes weigh one half."""
    share = classes.mean()
    return np.where(classes > 0, 0.5 / share, 0.5 / (1 - share)) / len(classes)


def ranks(values: np.ndarray) -> np.ndarray:
    """Ranks, equal values sharing one."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts + 1) / 2)[inverse]


def best_cut(scores: np.ndarray, measure: object) -> float:
    """The hundredth at which `measure` of (scores at or above it) is highest."""
    cuts = np.arange(1, 100) / 100
    return float(cuts[int(np.argmax([measure(scores >= cut) for cut in cuts]))])


def mean_f1(said: np.ndarray, right: np.ndarray) -> float:
    """Mean F1 of both classes."""
    return float(np.mean([2 * (said == side)[right == side].sum() / max(1, (said == side).sum() + (right == side).sum())
                          for side in (True, False)]))


def rank_correlation(x: np.ndarray, y: np.ndarray) -> float:
    """Spearman's."""
    return float(np.corrcoef(ranks(x), ranks(y))[0, 1])


def area_under_curve(x: np.ndarray, related: np.ndarray) -> float:
    """Probability that a related pair scores above another one."""
    positive = related.sum()
    return float((ranks(x)[related].sum() - positive * (positive - 1) / 2) / (positive * (len(x) - positive)))


def best_mixture(reached: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """Weights of LIKENESS, see above; `reached` tells what weights reach on each set."""
    alone = np.zeros(len(LIKENESS))
    alone[0] = MOST
    least = reached(alone) - SLACK
    best, highest = alone, float(np.mean(reached(alone)))
    for others in itertools.product(range(MOST + 1), repeat=len(LIKENESS) - 1):
        mixture = np.array((MOST, *others), float)
        values = reached(mixture)
        if np.mean(values) > highest and np.all(values >= least):
            best, highest = mixture, float(np.mean(values))
    return best


def learn_likeness(sets: list[Set], names: list[str]) -> dict[str, float]:
    """Weights, bias and the threshold from which on two texts are about one thing."""
    used = [names.index(name) for name in LIKENESS]
    graded = [(rows[:, used], np.array(list(map(float, told)))) for rows, told in sets if not is_named(told)]
    named = [(rows[:, used], np.array([NAMED[a] for a in told])) for rows, told in sets if is_named(told)]

    def reached(mixture: np.ndarray) -> np.ndarray:
        return np.array([*(rank_correlation(x @ mixture, y) for x, y in graded),
                         *(area_under_curve(x @ mixture, y > 0) for x, y in named)])

    mixture = best_mixture(reached)
    print("rank correlations, then areas under the curve:", *(f"{v:.4f}" for v in reached(mixture)), file=sys.stderr)
    x, y = np.concatenate([x @ mixture for x, _ in named])[:, None], np.concatenate([y for _, y in named])
    scale, bias = fit(x / MOST, y, balanced(y), np.ones(1), PENALTY)
    scores = 1 / (1 + np.exp(-(x[:, 0] / MOST * scale[0] + bias)))
    threshold = best_cut(scores, lambda said: mean_f1(said, y > 0))
    print(f"mean F1 of related and other {mean_f1(scores >= threshold, y > 0):.3f}", file=sys.stderr)
    weights = dict.fromkeys(names, 0.0) | dict(zip(LIKENESS, mixture * scale[0] / MOST))
    return weights | {"bias": bias, "partial_threshold": threshold}


def learn_contrast(sets: list[Set], names: list[str]) -> dict[str, float]:
    """Weights, bias and the threshold from which on two texts exclude each other."""
    kept = [(rows[[a != "other" for a in told]], np.array([a == "disagree" for a in told if a != "other"]))
            for rows, told in sets]
    x, y = np.vstack([rows for rows, _ in kept]), np.concatenate([right for _, right in kept])
    theta, bias = fit(x, y.astype(float), balanced(y.astype(float)), np.ones(len(names)), PENALTY)
    scores = 1 / (1 + np.exp(-(x @ theta + bias)))
    threshold = best_cut(scores, lambda said: mean_f1(said, y))
    print(f"mean F1 of agree and disagree {mean_f1(scores >= threshold, y):.3f}", file=sys.stderr)
    return dict(zip(names, theta)) | {"bias": bias, "threshold": threshold}


def main(arguments: list[str]) -> None:
    """Command line."""
    learners = {"likeness": learn_likeness, "contrast": learn_contrast}
    if len(arguments) < 4 or len(arguments) % 2 or arguments[0] not in learners:
        raise SystemExit(__doc__)
    with open(arguments[1], encoding="utf-8") as lines:
        model = [line.rstrip("\n") for line in lines]
    names = [line.split("\t")[0] for line in model if "\t" in line and line.split("\t")[0] not in SETTINGS]
    sets = [read_set(features, told, names) for features, told in zip(arguments[2::2], arguments[3::2])]
    learned = learners[arguments[0]](sets, names)
    for line in model:
        name = line.split("\t")[0]
        digits = 2 if name.endswith("threshold") else 3
        print(f"{name}\t{learned[name] + 0.0:.{digits}f}" if name in learned else line)


if __name__ == "__main__":
    main(sys.argv[1:])
