import numpy as np
import xentlib as xl

# Two ways to reach the same answer, each with its log-probability.
ways = np.array([-1000.0, -1001.0])
with np.errstate(divide="ignore"):  # log(0)
    print(f"as written: {np.log(np.exp(ways).sum()):.6f}")

largest = ways.max()
total = largest + np.log(np.exp(ways - largest).sum())
print(f"LogSumExp:  {total:.6f}")
print("how they divide it:  ", np.exp(ways - total).round(6).tolist())
print("softmax of the ways: ", xl.softmax(ways).round(6).tolist())
