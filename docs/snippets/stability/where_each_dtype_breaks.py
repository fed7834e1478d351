import math

import numpy as np


def off_by_a_tenth(x):
    exact = math.log1p(math.exp(-x))
    return abs(-np.log(1 / (1 + np.exp(-x))) / exact - 1) > 1 / 10


print("first whole x at which           float16  float32  float64")
for name, breaks in {
    "textbook is off by a tenth": off_by_a_tenth,
    "textbook log(1 - p) is -inf": lambda x: 1 - 1 / (1 + np.exp(-x)) == 0,
    "LogSumExp log(1 + e^-x) is 0": lambda x: np.log(1 + np.exp(-x)) == 0,
    "e^x without a shift is inf": lambda x: np.isinf(np.exp(x)),
    "stable log1p(e^-x) is 0": lambda x: np.log1p(np.exp(-x)) == 0,
}.items():
    first = []
    for dtype in (np.float16, np.float32, np.float64):
        with np.errstate(all="ignore"):
            first.append(next(x for x in range(800) if breaks(dtype(x))))
    print("{:31} {:8} {:8} {:8}".format(name, *first))
