import keras
import numpy as np

labels = np.array([0.0, 0.0, 1.0, 1.0])
logits = np.array([-1.5, -0.2, 0.3, 2.0])
default = keras.metrics.BinaryAccuracy()
for metric in (default, keras.metrics.BinaryAccuracy(threshold=0.0)):
    metric.update_state(labels, logits)
    print(f"threshold {metric.threshold}: accuracy {float(metric.result())}")
