import xentlib as xl

no, yes = -0.5, 1.5
print(f"softmax([no, yes])[1]:     {xl.softmax([no, yes])[1]:.6f}")
print(f"softmax([0, yes - no])[1]: {xl.softmax([0.0, yes - no])[1]:.6f}")
print(f"sigmoid(yes - no):         {xl.sigmoid(yes - no):.6f}")
