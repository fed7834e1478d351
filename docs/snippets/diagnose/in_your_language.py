import xentlib as xl

found = xl.diagnose(labels=[0, 3], logits=[[1, 2], [3, 1]], language="zh")

print(found)
