import jax.numpy as jnp
import optax

y, x = jnp.array([1.0, 1.0, 0.0]), jnp.array([-2.0, 2.0, -5.0])
print(
    *(
        f"{value:.6f}"
        for value in optax.losses.sigmoid_focal_loss(x, y, gamma=2.0)
    )
)
