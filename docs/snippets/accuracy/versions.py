import json
from pathlib import Path

record = json.loads(
    Path("docs/snippets/accuracy/worst_ulp.json").read_text("utf-8")
)
print(
    "`{date} · {machine} · numpy.longdouble: {long_double_bits} bit · "
    "seed {seed}`".format(**record)
)
print()
print("|", " | ".join(record["versions"]), "|")
print("|" + " --- |" * len(record["versions"]))
print("|", " | ".join(record["versions"].values()), "|")
