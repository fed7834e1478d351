import xentlib as xl

logits = [[4.0, 1.0, 0.0], [0.0, 1.0, 3.0], [2.0, 5.0, 1.0]]
for finding in xl.diagnose(labels=[0, 2, 3], logits=logits):
    print(finding.code, finding.evidence["values"])

nothing = xl.diagnose(labels=[0, 2, 1], logits=logits)
print(nothing, len(nothing), bool(nothing))
