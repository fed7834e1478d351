import json
from pathlib import Path

cases = json.loads(Path("docs/snippets/speed/bench.json").read_text("utf-8"))[
    "runs"
]["one_without_avx512"]["cases"]
columns = [
    (form, dtype)
    for form in ("value", "gradient")
    for dtype in ("float32", "float64")
]
ratios = {}
for case in cases:
    row = ratios.setdefault((case["loss"], str(tuple(case["shape"]))), {})
    row[case["form"], case["dtype"]] = (
        case["seconds"]["NumPy"][1] / case["seconds"]["xentlib"][1]
    )

print("|", " | ".join(["loss", "shape", *map(" ".join, columns)]), "|")
print("| --- | --: |" + " --: |" * len(columns))
for names, row in ratios.items():
    cells = [
        f"{row[column]:.2f}" if column in row else "–" for column in columns
    ]
    print(
        "|",
        " | ".join(
            [
                *names,
                *(
                    f"**{cell}**" if cell.startswith("0") else cell
                    for cell in cells
                ),
            ]
        ),
        "|",
    )
