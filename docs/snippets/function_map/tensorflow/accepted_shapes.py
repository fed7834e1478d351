import tensorflow as tf

DENSE = [((2, 3), (2, 3)), ((2, 3, 4), (2, 3, 4)), ((3,), (3,)), ((), ())]
DENSE += [
    ((0, 3), (0, 3)),
    ((2, 0), (2, 0)),
    ((3,), (2, 3)),
    ((2, 1), (2, 3)),
]
DENSE += [((2, 3), (2, 1)), ((2, 3), (1, 3))]
SPARSE = [((2,), (2, 3)), ((2, 3), (2, 3, 4)), ((), (3,)), ((0,), (0, 3))]
SPARSE += [((2,), (2, 0)), ((2, 1), (2, 3)), ((1,), (2, 3))]


def shape(name, y, x, dtype=tf.float32, **weight):
    loss = getattr(tf.nn, f"{name}_cross_entropy_with_logits")
    try:
        return loss(
            labels=tf.zeros(y, dtype), logits=tf.zeros(x), **weight
        ).shape
    except (ValueError, tf.errors.InvalidArgumentError) as error:
        return type(error).__name__


print("labels, logits: sigmoid | weighted | softmax")
for y, x in DENSE:
    shapes = [shape("sigmoid", y, x), shape("weighted", y, x, pos_weight=3.0)]
    shapes += [shape("softmax", y, x)]
    print(f"{y}, {x}: {' | '.join(map(str, shapes))}")
print("labels, logits: sparse")
for y, x in SPARSE:
    print(f"{y}, {x}: {shape('sparse_softmax', y, x, tf.int32)}")
print("pos_weight, with labels and logits of (2, 3): weighted")
for q in [(3,), (2, 1), (4, 2, 3), (4,)]:
    print(f"{q}: {shape('weighted', (2, 3), (2, 3), pos_weight=tf.ones(q))}")
