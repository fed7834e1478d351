import keras
import numpy as np

x, y = np.array([[200.0, 0.0]]), np.array([[0.0, 1.0]])
loss = keras.losses.CategoricalCrossentropy()


def losses(*layers):
    model = keras.Sequential([keras.layers.Input((2,)), *layers])
    model.compile(loss=loss)
    print("model(x):", float(loss(y, model(x))))
    print("predict: ", float(loss(y, model.predict(x, verbose=0))))
    print("evaluate:", model.evaluate(x, y, verbose=0))


losses(keras.layers.Softmax())
print("with a layer behind the softmax:")
losses(keras.layers.Softmax(), keras.layers.Reshape((2,)))
