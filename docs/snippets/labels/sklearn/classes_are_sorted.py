import numpy as np
from sklearn.metrics import log_loss
from sklearn.preprocessing import LabelEncoder

names = ["low", "medium", "high"]
encoder = LabelEncoder().fit(names)
print("classes:", encoder.classes_.tolist())
print("low, medium, high:", encoder.transform(names).tolist())

truth = ["spam", "ham", "spam"]
p = np.array([[0.9, 0.1], [0.2, 0.8], [0.7, 0.3]])  # columns: spam, ham
print(f"columns spam, ham: {log_loss(truth, p):.6f}")
print(f"columns ham, spam: {log_loss(truth, p[:, ::-1]):.6f}")
