from decimal import Decimal, getcontext

import numpy as np
import xentlib as xl

loss = xl.softmax_cross_entropy_with_logits(labels=[1, 0], logits=[-1.0, 1.0])
getcontext().prec = 50
exact = (1 + Decimal(2).exp()).ln()  # ln(1 + e^2)
print(f"xentlib:   {loss:.12f}")
print(f"50 digits: {exact}")
ulp = (Decimal(float(loss)) - exact) / Decimal(float(np.spacing(loss)))
print("within one unit in the last place:", abs(ulp) <= 1)

article = 2.137
print(f"the article's {article} is off by {article - loss:.6f}")
