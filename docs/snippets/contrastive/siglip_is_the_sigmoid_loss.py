import numpy as np
import xentlib as xl

sigmoid_loss = xl.sigmoid_cross_entropy_with_logits

images = np.array([[0.8, 0.6], [0.6, 0.8], [-0.6, 0.8]])
texts = np.array([[1.0, 0.0], [0.0, 1.0], [-0.8, 0.6]])
t, b = 10.0, -10.0  # a factor and a bias, both are learnt
logits = t * images @ texts.T + b
pairs = np.eye(3)  # 1 on the diagonal, 0 elsewhere

losses = sigmoid_loss(labels=pairs, logits=logits)
print(f"SigLIP, sum / 3:    {losses.sum() / 3:.6f}")
signs = 2 * pairs - 1
formula = -xl.log_sigmoid(signs * logits)  # as the paper writes it
print(f"formula, sum / 3:   {formula.sum() / 3:.6f}")
print(f"mean of all pairs:  {losses.mean():.6f}")
