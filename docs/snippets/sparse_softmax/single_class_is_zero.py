import xentlib as xl

one_logit = [[3.0], [-3.0]]
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=[0, 0], logits=one_logit
)
print("softmax: ", xl.softmax(one_logit).tolist())
print("losses:  ", losses.tolist())
slopes = xl.gradients.sparse_softmax_cross_entropy_with_logits(
    labels=[0, 0], logits=one_logit
)
print("gradient:", slopes.tolist())

answers = [[1.0], [0.0]]
losses = xl.sigmoid_cross_entropy_with_logits(
    labels=answers, logits=one_logit
)
print("sigmoid: ", losses.round(6).tolist())
