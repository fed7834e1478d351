import xentlib as xl

part = xl.reduction([0.7, 1.2], where=[0, 0])
print("sum:  ", part.sum, " count:", part.count, " mean:", part.mean)
print("sum / max(count, 1):  ", part.sum / max(part.count, 1))
other = xl.reduction([1.0, 3.0])
print("added to another part:", (part + other).mean)
