import tensorflow as tf

text = " ".join(
    tf.nn.sparse_softmax_cross_entropy_with_logits.__doc__.split()
)
start = text.index("Each entry in `labels`")
print(text[start : text.index(" logits:", start)].replace(". ", ".\n"))
