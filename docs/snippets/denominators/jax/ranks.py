import os

os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=2"
import jax
import jax.numpy as jnp
import optax
from jax.sharding import NamedSharding, PartitionSpec

x = jnp.array([[1.0, 0.0], [2.0, 1.0], [0.0, 3.0], [1.0, 1.0]])
labels = jnp.array([0, 1, 1, -100])  # 2 tokens on one device, 1 on the other


def loss(weight, x, labels):
    kept = labels != -100
    losses = optax.softmax_cross_entropy_with_integer_labels(
        x @ weight, jnp.where(kept, labels, 0)
    )
    return losses.sum(where=kept) / kept.sum()


kinds = (jax.sharding.AxisType.Auto,)  # jit finds what to exchange
mesh = jax.make_mesh((2,), ("ranks",), axis_types=kinds)
rows = NamedSharding(mesh, PartitionSpec("ranks"))
slope = jax.jit(jax.grad(loss))
weight = jnp.zeros((2, 2))
parts = jax.device_put((x, labels), rows)
print(f"one device:  {slope(weight, x, labels)[0, 0]:.6f}")
devices = len(parts[0].sharding.device_set)
print(f"{devices} devices:   {slope(weight, *parts)[0, 0]:.6f}")
