import json
from math import prod
from pathlib import Path

# In a narrow cell a line ends before the shape, not in it.
UNBROKEN = "\N{NO-BREAK SPACE}"

BENCH = Path("docs/snippets/speed/bench.json")
runs = json.loads(BENCH.read_text("utf-8"))["runs"]
goals = [
    ("TensorFlow", 30, 1000),
    ("TensorFlow", 2, None),
    ("tf.function", 1.7, None),
]
goals += [
    (library, 1, None)
    for library in ("Keras", "PyTorch", "SciPy", "scikit-learn", "NumPy")
]


def ratios(run, library, most):
    for case in run["cases"]:
        if library in case["seconds"] and (
            most is None or prod(case["shape"]) <= most
        ):
            shape = str(tuple(case["shape"])).replace(" ", UNBROKEN)
            loss = f"{case['form']}{UNBROKEN}{case['loss']}"
            name = f"{loss} {shape}{UNBROKEN}{case['dtype']}"
            yield (
                case["seconds"][library][1] / case["seconds"]["xentlib"][1],
                name,
            )


heads = [
    f"{head}, {runs[run]['cpus']} CPU"
    for run in ("one", "all")
    for head in ("n", "min")
]
print("|", " | ".join(["", "≥", *heads]), "|")
print("| --- | --: |" + " --: | --- |" * 2)
for library, goal, most in goals:
    cells = [f"{library}, ≤ {most}" if most else library, str(goal)]
    for run in ("one", "all"):
        found = list(ratios(runs[run], library, most))
        least, name = min(found)
        cells += [
            f"{sum(ratio >= goal for ratio, _ in found)}/{len(found)}",
            f"{least:.2f}, {name}",
        ]
    print("|", " | ".join(cells), "|")
