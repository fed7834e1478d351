import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

x = np.linspace(-6, 6, 241)
plt.plot(x, xl.sigmoid(x))

whole = np.arange(-5.0, 6.0)
plt.plot(whole, xl.sigmoid(whole), "o")
plt.vlines(whole, 0, xl.sigmoid(whole), color="C1", linewidth=1)
plt.hlines(xl.sigmoid(whole), -6, whole, color="C1", linewidth=1)
plt.xlim(-6, 6)
plt.ylim(0, 1.02)
plt.xlabel("logit x")
plt.title("probability σ(x)")
