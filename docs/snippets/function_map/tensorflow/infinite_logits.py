import tensorflow as tf

INF = float("inf")
sparse_loss = tf.nn.sparse_softmax_cross_entropy_with_logits
for y, x in [(1.0, INF), (0.0, -INF), (0.0, INF), (1.0, -INF)]:
    sigmoid = tf.nn.sigmoid_cross_entropy_with_logits([y], [x])
    weighted = tf.nn.weighted_cross_entropy_with_logits(
        [y], [x], pos_weight=3.0
    )
    print(
        f"label {y}, logit {x}: sigmoid {sigmoid[0]}, weighted {weighted[0]}"
    )
for x in [[1.0, 2.0, -INF], [INF, 0.0, 0.0]]:
    dense = tf.nn.softmax_cross_entropy_with_logits([1.0, 0.0, 0.0], x)
    first, last = sparse_loss(0, x), sparse_loss(2, x)
    print(
        f"logits {x}: dense {dense}, sparse 0: {first:.6f}, sparse 2: {last}"
    )
