"""The preview kernel in numpy: one matrix-vector product in float32, then the best k by argpartition and a sort.

First line on stdin: {"columns": file of float32, column after column, "factors", "k"}. Each further line is a weight vector;
the answer is a line with the milliseconds that it took, measured here, and the best rows.
"""

import json
import sys
from time import perf_counter

import numpy as np

task = json.loads(sys.stdin.readline())
columns = np.fromfile(task["columns"], dtype=np.float32).reshape(task["factors"], -1)
k = task["k"]


def best(weights):
    scores = weights @ columns
    found = np.argpartition(scores, len(scores) - k)[-k:]
    return found[np.lexsort((found, -scores[found]))]


print(json.dumps({"numpy": np.__version__}), flush=True)
for line in sys.stdin:
    weights = np.asarray(json.loads(line), dtype=np.float32)
    begin = perf_counter()
    rows = best(weights)
    print(json.dumps({"ms": (perf_counter() - begin) * 1000, "best": rows.tolist()}), flush=True)
