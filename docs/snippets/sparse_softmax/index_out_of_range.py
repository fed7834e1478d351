import xentlib as xl

logits = [[2.0, 1.0, 0.0], [2.0, 1.0, 0.0]]
for labels in [[0, 3], [0, -1]]:
    try:
        xl.sparse_softmax_cross_entropy_with_logits(
            labels=labels, logits=logits
        )
    except ValueError as error:
        print(error)
