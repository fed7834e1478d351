import json
from pathlib import Path
from statistics import median

record = json.loads(
    Path("docs/snippets/large_vocabulary/bench.json").read_text("utf-8")
)
rows = {}
for row in record["rows"]:
    mib = row["bytes"] / 2**20
    rows.setdefault(row["name"], {})[row["form"]] = (
        f"{median(row['seconds']):.1f} | {mib:,.0f}"
    )

shape = f"({record['tokens']}, {record['classes']})"
print(f"| {shape} | loss, s | MiB | and gradients, s | MiB |")
print("| --- | --: | --: | --: | --: |")
for name, cells in rows.items():
    print(f"| {name} | {cells['value']} | {cells['gradient']} |")
