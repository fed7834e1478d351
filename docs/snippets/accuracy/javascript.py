import json
from pathlib import Path

record = json.loads(
    Path("docs/snippets/accuracy/javascript.json").read_text("utf-8")
)
rows = sorted(
    record["rows"],
    key=lambda row: (
        row["function"].startswith("gradients."),
        row["function"],
    ),
)

print("|", " | ".join(["", "dtype", "n", "≤", *record["engines"]]), "|")
print("| --- | --- |" + " --: |" * (len(record["engines"]) + 2))
for row in rows:
    name = row["function"].replace("_cross_entropy", "")
    name = name.replace("_with_logits", "")
    labels = f" `{row['labels']}`" if row["labels"] else ""
    worst = [f"{row['worst'][engine]:.2f}" for engine in record["engines"]]
    print(
        "|",
        " | ".join(
            [
                f"`{name}`{labels}",
                row["dtype"],
                f"{row['cases']:,}",
                str(row["bound"]),
                *worst,
            ]
        ),
        "|",
    )
