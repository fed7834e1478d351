import jax.numpy as jnp
import optax

sparse_loss = optax.softmax_cross_entropy_with_integer_labels

images = jnp.array([[8.0, 6.0], [3.0, 4.0], [-6.0, 8.0]])
texts = jnp.array([[1.0, 0.0], [0.0, 2.0], [-8.0, 6.0]])
images /= jnp.linalg.norm(images, axis=1, keepdims=True)
texts /= jnp.linalg.norm(texts, axis=1, keepdims=True)
cosines = images @ texts.T

logits, labels = cosines / 0.5, jnp.arange(3)
rows = sparse_loss(logits, labels).mean()
columns = sparse_loss(logits.T, labels).mean()
print(f"InfoNCE {rows:.4f}")
print(f"CLIP    {(rows + columns) / 2:.4f}")

losses = optax.sigmoid_binary_cross_entropy(10 * cosines - 10, jnp.eye(3))
print(f"SigLIP  {losses.sum() / 3:.4f}")
