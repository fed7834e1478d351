import json
from pathlib import Path

measured = json.loads(
    Path("docs/snippets/speed/bench.json").read_text("utf-8")
)["memory"]
functions = {}
for row in measured:
    functions.setdefault(row["function"], {})[row["dtype"]] = (
        row["bytes"] / 2**20
    )

print(f"| {tuple(measured[0]['shape'])} | float32, MiB | float64, MiB |")
print("| --- | --: | --: |")
for function, beyond in functions.items():
    print(
        f"| `{function}` | {beyond['float32']:.1f} | "
        f"{beyond['float64']:.1f} |"
    )
