import xentlib as xl

found = xl.diagnose(labels=[0, 2, 3], logits=[[4.0, 1.0, 0.0], [0.0, 1.0, 3.0], [2.0, 5.0, 1.0]])
for finding in found:
    print(finding.code, finding.evidence["values"], "at", finding.evidence["indices"])

found = xl.diagnose(labels=[0, 2, 1], logits=[[4.0, 1.0, 0.0], [0.0, 1.0, 3.0], [2.0, 5.0, 1.0]])
print(len(found), bool(found))
print(found)
