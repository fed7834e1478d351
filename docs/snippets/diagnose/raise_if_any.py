import xentlib as xl

try:
    xl.diagnose(labels=[0, 3], logits=[[1, 2], [3, 1]]).raise_if_any()
except AssertionError as error:
    print(error)
