import tensorflow as tf

INF = float("inf")
nn = tf.nn
for y, x in [(1.0, INF), (0.0, -INF), (0.0, INF), (1.0, -INF)]:
    sigmoid = nn.sigmoid_cross_entropy_with_logits(labels=[y], logits=[x])
    weighted = nn.weighted_cross_entropy_with_logits(labels=[y], logits=[x], pos_weight=3.0)
    print(f"label {y}, logit {x}: sigmoid {sigmoid[0]}, weighted {weighted[0]}")
for x in [[1.0, 2.0, -INF], [INF, 0.0, 0.0]]:
    dense = nn.softmax_cross_entropy_with_logits(labels=[1.0, 0.0, 0.0], logits=x)
    sparse = [nn.sparse_softmax_cross_entropy_with_logits(labels=k, logits=x) for k in (0, 2)]
    print(f"logits {x}: dense {dense}, sparse 0: {sparse[0]:.6f}, sparse 2: {sparse[1]}")
