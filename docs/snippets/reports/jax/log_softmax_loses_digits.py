import jax
import jax.numpy as jnp
import numpy as np

print("got:     ", jax.nn.log_softmax(jnp.array([20.0, 0.0]))[0])
print("expected:", np.float32(-np.log1p(np.exp(-20.0))))
