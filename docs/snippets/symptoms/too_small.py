import numpy as np
import xentlib as xl

labels = np.array([[3, 1, 4, 1], [5, 9, 0, 0]])
kept = np.array([[1, 1, 1, 1], [1, 1, 0, 0]])  # two places of padding
equal = np.zeros((2, 4, 10))  # the first step: ln 10 is right
sparse = xl.sparse_softmax_cross_entropy_with_logits
losses = sparse(labels=labels, logits=equal) * kept
mean = losses.sum() / kept.sum()
print(f"right                    {mean:.6f}")
print(f"padding counted          {losses.sum() / kept.size:.6f}")
print(f"mean divided by 4 steps  {mean / 4:.6f}")
print(f"classes averaged too     {mean / 10:.6f}")
rows = xl.sigmoid_cross_entropy_with_logits(
    labels=np.eye(10)[labels], logits=equal
)
print(f"sigmoid loss, averaged   {rows.mean():.6f}")

tokens = np.array([3, 1, 4, 1, 5, 9, 2, 6])
copied = 5 * np.eye(10)[tokens]  # a model that copies its input
same = sparse(labels=tokens, logits=copied).mean()
following = sparse(labels=tokens[1:], logits=copied[:-1]).mean()
print(f"labels not shifted       {same:.6f}")
print(f"the next token           {following:.6f}")
