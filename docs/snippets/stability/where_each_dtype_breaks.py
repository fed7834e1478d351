import math

import numpy as np


def off_by_a_tenth(x):
    exact = math.log1p(math.exp(-x))
    return abs(-np.log(1 / (1 + np.exp(-x))) / exact - 1) > 1 / 10


print("first whole x                float16  float32  float64")
for name, breaks in {
    "-log(sigmoid) off by a tenth": off_by_a_tenth,
    "sigmoid(x) is 1": lambda x: 1 / (1 + np.exp(-x)) == 1,
    "e^x is infinite": lambda x: np.isinf(np.exp(x)),
    "e^-x is 0": lambda x: np.exp(-x) == 0,
}.items():
    found = []
    for dtype in (np.float16, np.float32, np.float64):
        with np.errstate(all="ignore"):
            found.append(next(x for x in range(800) if breaks(dtype(x))))
    print("{:28} {:7}  {:7}  {:7}".format(name, *found))
