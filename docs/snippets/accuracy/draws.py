import json
from pathlib import Path

record = json.loads(
    Path("docs/snippets/accuracy/worst_ulp.json").read_text("utf-8")
)


def power(number):
    return (
        f"{number:.0e}".replace("e+0", "e")
        .replace("e-0", "e-")
        .replace("e+", "e")
    )


print("| dtype | n ≥ | min \\|x\\| | max \\|x\\| | max x₀ − x₁ | C |")
print("| --- | --: | --: | --: | --: | --- |")
for dtype, drawn in record["draws"].items():
    scale = [power(drawn["smallest"]), power(drawn["largest"])]
    values = min(
        row["values"] for row in record["rows"] if row["dtype"] == dtype
    )
    classes = ", ".join(map(str, drawn["classes"]))
    print(
        "|",
        " | ".join(
            [dtype, f"{values:,}", *scale, str(drawn["lead"]), classes]
        ),
        "|",
    )
