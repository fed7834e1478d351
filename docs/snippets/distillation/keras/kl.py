import keras
from keras import ops

T = 4
teacher = ops.array([[3.0, 1.0, -1.0], [0.0, 2.0, 1.0]])
student = ops.array([[1.0, 1.0, 0.0], [0.0, 0.0, 0.0]])
p = ops.softmax(teacher / T)
q = ops.softmax(student / T)  # probabilities, no logarithms
loss = T**2 * keras.losses.KLDivergence()(p, q)
print(f"mean of T^2 KL {loss:.5f}")
