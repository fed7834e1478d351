import jax.numpy as jnp
import optax

logits = jnp.array([[2.0, 1.0, 0.0], [0.0, 1.0, 2.0]])
labels = jnp.array([0, -100])
loss = optax.softmax_cross_entropy_with_integer_labels
print("unmasked:", loss(logits, labels))

kept = labels != -100
losses = loss(logits, jnp.where(kept, labels, 0))
print(f"mean of the kept: {losses.mean(where=kept):.6f}")

many = jnp.linspace(0.0, 5.0, 128)
for label in (-100, 128 - 100):
    print(f"128 classes, label {label}: {loss(many, jnp.array(label)):.4f}")
