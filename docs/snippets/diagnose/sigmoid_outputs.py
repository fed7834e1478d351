import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
logits = rng.normal(size=64) * 4
labels = rng.random(64) < xl.sigmoid(logits)  # what a calibrated model sees
for values in (logits, xl.sigmoid(logits)):
    found = xl.diagnose(labels=labels, logits=values)
    print([finding.code for finding in found])
print(f"odds {found[0].evidence['times_likelier']:.0f} to 1")
