import xentlib as xl

for x in [-5.0, -50.0, -500.0]:
    arguments = dict(labels=-1.0, logits=x, pos_weight=3.0)
    loss = xl.weighted_cross_entropy_with_logits(**arguments)
    slope = xl.gradients.weighted_cross_entropy_with_logits(**arguments)
    print(f"x = {x:6}: loss {loss:.6f}, gradient {slope:.6f}")
