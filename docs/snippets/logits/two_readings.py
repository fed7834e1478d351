import xentlib as xl

x = [2.0, 1.0, -1.0]  # what the last layer returned
print("three yes-or-no questions:", xl.sigmoid(x).round(6).tolist())
print("one choice out of three:  ", xl.softmax(x).round(6).tolist())
