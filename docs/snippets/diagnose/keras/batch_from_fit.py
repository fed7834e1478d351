import keras
import numpy as np
import xentlib as xl


class Diagnose(keras.callbacks.Callback):
    """Looks at one batch when training begins."""

    def __init__(self, x, labels, **options):
        super().__init__()
        self.x, self.batch = x, {"labels": labels, **options}

    def on_train_begin(self, logs=None):
        logits = self.model(self.x, training=True)
        for finding in xl.diagnose(logits=logits, **self.batch):
            print(finding.code)


keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)
x, labels = (
    rng.normal(size=(32, 4)).astype("float32"),
    rng.integers(3, size=32),
)
layers = [keras.layers.Dense(3), keras.layers.Softmax()]  # the mistake
model = keras.Sequential(
    [keras.Input((4,)), *layers, keras.layers.Reshape((3,))]
)
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile("sgd", loss)
callback = Diagnose(x, labels)
model.fit(x, labels, verbose=0, callbacks=[callback])
