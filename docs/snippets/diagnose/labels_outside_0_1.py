import numpy as np
import xentlib as xl

# as an image file holds it
mask = np.array([[0, 255], [255, 0]], dtype=np.uint8)
logits = [[-3.0, 2.0], [4.0, -1.0]]
print(xl.diagnose(labels=mask, logits=logits))
print("\ndivided by 255:", xl.diagnose(labels=mask / 255, logits=logits))
