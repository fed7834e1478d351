import json
from pathlib import Path

wanted = [
    "sigmoid_cross_entropy_with_logits",
    "weighted_cross_entropy_with_logits",
    "sparse_softmax_cross_entropy_with_logits",
    "softmax_cross_entropy_with_logits",
    "linear_softmax_cross_entropy",
    "merge_softmax_cross_entropy",
    "reduction",
]
record = json.loads(
    Path("docs/snippets/accuracy/worst_ulp.json").read_text("utf-8")
)
libraries = record["libraries"]
order = list(dict.fromkeys(row["labels"] for row in record["rows"]))
rows = sorted(record["rows"], key=lambda row: order.index(row["labels"]))


def number(ulp, dtype):
    # twice as far as 0 is from a number
    most = 2 * {"float16": 2**11, "float32": 2**24, "float64": 2**53}[dtype]
    if ulp > most:
        return ">" + number(most, dtype)
    return (
        f"{ulp:.2f}"
        if ulp < 100
        else f"{ulp:.1e}".replace("e+0", "e").replace("e+", "e")
    )


def cell(worst, dtype):
    normal, every = (
        number(float(worst[scope]["ulp"]), dtype)
        for scope in ("normal", "all")
    )
    return normal if normal == every else f"{normal} ({every})"


print("|", " | ".join(["", "dtype", "≤", *libraries]), "|")
print("| --- | --- |" + " --: |" * (len(libraries) + 1))
for name in wanted:
    for row in rows:
        if row["function"] == name:
            dtype, worst = row["dtype"], row["worst"]
            cells = [
                cell(worst[library], dtype) if library in worst else "–"
                for library in libraries
            ]
            short = name.replace("_cross_entropy", "")
            short = short.replace("_with_logits", "")
            labels = f" `{row['labels']}`" if row["labels"] else ""
            first = [
                f"`{short}`{labels}",
                dtype,
                f"{row['promised']:g}",
            ]
            print("|", " | ".join(first + cells), "|")
