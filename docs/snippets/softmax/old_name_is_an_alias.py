import xentlib as xl

print(
    xl.softmax_cross_entropy_with_logits_v2
    is xl.softmax_cross_entropy_with_logits
)
