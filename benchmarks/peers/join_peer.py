# SPDX-License-Identifier: GPL-3.0-or-later
"""The similarity join as Debian's scikit-learn and scipy do it: exact, on the rows that tawatur benchmark join reads.

  join_peer.py FILE.tsv --threshold T --form tiled|rows

Prints one line of JSON like tawatur's: rows, pairs, sum, seconds (from TF-IDF rows in memory to the complete list of
pairs of different outlets with a cosine of T or more). One thread. tiled cuts both sides of the product, so that a
block of the result fits the cache; rows is the usual product of a block of rows with the whole matrix.
"""
import argparse
import json
import time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

ROWS, TILED_ROWS, TILED_COLUMNS = 2000, 4096, 16384  # the fastest of those tried


def read(path: str) -> tuple[list[str], np.ndarray]:
    texts, outlets = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            _, outlet, _, words = line.rstrip("\n").split("\t")
            texts.append(words)
            outlets.append(outlet)
    return texts, np.unique(outlets, return_inverse=True)[1]


def kept(product, first_row: int, first_column: int, outlets: np.ndarray, threshold: float):
    """Pairs of a block of the product: column before row, different outlets, cosine at or above the threshold."""
    at = np.flatnonzero(product.data >= threshold)
    rows = np.searchsorted(product.indptr, at, side="right") - 1 + first_row
    columns = product.indices[at].astype(np.int64) + first_column
    keep = (columns < rows) & (outlets[rows] != outlets[columns])
    return columns[keep], rows[keep], product.data[at][keep]


def join(matrix, outlets: np.ndarray, threshold: float, form: str):
    count = matrix.shape[0]
    height, width = (TILED_ROWS, TILED_COLUMNS) if form == "tiled" else (ROWS, count)
    columns = [matrix[j:j + width].T.tocsr() for j in range(0, count, width)]
    found = []
    for i in range(0, count, height):
        block = matrix[i:i + height]
        # Columns right of the block hold no pair that is not found from the other side.
        for k, j in enumerate(range(0, min(i + height, count), width)):
            found.append(kept(block @ columns[k], i, j, outlets, threshold))
    return tuple(np.concatenate(part) for part in zip(*found))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--form", choices=("tiled", "rows"), default="tiled")
    wanted = parser.parse_args()
    texts, outlets = read(wanted.file)
    vectorizer = TfidfVectorizer(analyzer=str.split, sublinear_tf=True, smooth_idf=True, norm="l2")
    matrix = vectorizer.fit_transform(texts).tocsr()
    start = time.perf_counter()
    _, _, cosines = join(matrix, outlets, wanted.threshold, wanted.form)
    seconds = time.perf_counter() - start
    print(json.dumps({"rows": matrix.shape[0], "pairs": len(cosines), "sum": round(float(cosines.sum()), 4),
                      "seconds": round(seconds, 4)}))


if __name__ == "__main__":
    main()
