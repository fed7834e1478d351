import numpy as np

# Yours instead, as np.asarray(...): one batch, right before the loss.
labels = np.array([2, 0, 3])
logits = np.array(
    [[0.1, 0.2, 0.7], [0.8, 0.1, 0.1], [0.3, 0.3, np.nan]], "f4"
)

print("shapes  ", labels.shape, logits.shape)
print("dtypes  ", labels.dtype, logits.dtype)
print("labels  ", labels.min(), "to", labels.max())
print("logits  ", np.nanmin(logits), "to", np.nanmax(logits))
print("nan, inf", int(np.isnan(logits).sum()), int(np.isinf(logits).sum()))
print("row sums", logits.sum(axis=-1))
print(f"ln C     {np.log(logits.shape[-1]):.6f}")
