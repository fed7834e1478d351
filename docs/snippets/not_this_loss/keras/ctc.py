from keras import ops

logits = ops.array([[[1.0, 0.5], [0.2, 0.8], [0.9, 0.1]]])  # (N, T, C)


def loss(x, labels):
    lengths = ops.array([len(labels)]), ops.array([3])
    return ops.ctc_loss(ops.array([labels]), x, *lengths, mask_index=0)[0]


print(f"logits         {loss(logits, [1]):.6f}")
print(f"logits + 10    {loss(logits + 10, [1]):.6f}")
print(f"label too long {loss(logits, [1, 1, 1]):.1f}")
