import numpy as np
import xentlib as xl

loss = xl.sigmoid_cross_entropy_with_logits
y = 0.9  # 9 of 10 examples that look like this one are labelled yes
entropy = loss(labels=y, logits=np.log(y / (1 - y)))
print("model says  mean loss   entropy        KL")
for p in [0.5, 0.8, 0.9, 0.99, 0.9999]:
    mean = loss(labels=y, logits=np.log(p / (1 - p)))
    print(f"{p:10}  {mean:9.6f}  {entropy:.6f}  {abs(mean - entropy):.6f}")
