import xentlib as xl

# Sums of the log-probabilities of two answers, of policy and reference.
policy = {"chosen": -42.0, "rejected": -55.0}
reference = {"chosen": -44.0, "rejected": -53.0}

margin = (policy["chosen"] - reference["chosen"]) - (
    policy["rejected"] - reference["rejected"]
)
loss = xl.sigmoid_cross_entropy_with_logits(labels=1.0, logits=0.1 * margin)
print(f"margin {margin}, loss {loss:.6f}")
start = xl.sigmoid_cross_entropy_with_logits(labels=1.0, logits=0.0)
print(f"policy = reference: {start:.6f}")
