import json
from pathlib import Path

record = json.loads(
    Path("docs/snippets/large_vocabulary/bench.json").read_text("utf-8")
)
machine = record["machine"]
logits = 4 * record["tokens"] * record["classes"] / 2**20

print(f"| date | {record['date']} |")
print("| --- | --- |")
print(f"| CPU | {machine['processor']} × {machine['cpus']} |")
print(f"| hidden × weight | {record['features']}, float32 |")
print(f"| logits | {logits:,.0f} MiB |")
print(f"| load | {machine['load']:.2f} |")
for package, version in record["versions"].items():
    print(f"| {package} | {version} |")
