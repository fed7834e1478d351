import numpy as np
import xentlib as xl

losses = np.array([0.1, 0.2, 6.0])  # one for each token
print(f"exp of the mean: {np.exp(losses.mean()):.6f}")
print(f"mean of the exp: {np.exp(losses).mean():.6f}")

x = np.zeros(1000)
guess = xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=x)
print(
    f"guessing among 1000: loss {guess:.6f}, perplexity {np.exp(guess):.6f}"
)

means = np.array([losses[:2].mean(), losses[2:].mean()])  # batches of 2 and 1
print(f"mean of the batches' perplexities: {np.exp(means).mean():.6f}")
print(f"exp of the mean of their means:    {np.exp(means.mean()):.6f}")
