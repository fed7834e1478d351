import xentlib as xl

margin, label = 0.5, 1.0
p = xl.sigmoid(margin)
print(f"gradient          p - y     = {p - label:.6f}")
print(f"second derivative p (1 - p) = {p * (1 - p):.6f}")

h = 1e-4  # a central difference of the loss's gradient
gradient = xl.gradients.sigmoid_cross_entropy_with_logits
above = gradient(labels=label, logits=margin + h)
below = gradient(labels=label, logits=margin - h)
print(f"checked numerically         = {(above - below) / (2 * h):.6f}")
