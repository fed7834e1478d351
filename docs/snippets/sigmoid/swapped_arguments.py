import xentlib as xl

print(
    "labels=1, logits=5:",
    xl.sigmoid_cross_entropy_with_logits(labels=1.0, logits=5.0).round(6),
)
print(
    "labels=5, logits=1:",
    xl.sigmoid_cross_entropy_with_logits(labels=5.0, logits=1.0).round(6),
)
try:
    xl.sigmoid_cross_entropy_with_logits(1.0, 5.0)
except TypeError as error:
    print("by position:", error)
