import json
from pathlib import Path

form, cpus = "gradient", "all"
run = json.loads(Path("docs/snippets/speed/bench.json").read_text("utf-8"))[
    "runs"
][cpus]
libraries = list(run["cases"][0]["seconds"])


def short(value):
    return f"{value:,.{2 if value < 10 else 1 if value < 100 else 0}f}"


def cells(seconds):
    quarter, ours, three_quarters = seconds["xentlib"]
    yield short(ours * 1e6)
    yield f"{(three_quarters - quarter) / ours:.0%}"
    for library in libraries[1:]:
        if library in seconds:
            ratio = seconds[library][1] / ours
            yield f"**{short(ratio)}**" if ratio < 1 else short(ratio)
        else:
            yield "–"


print(
    "|",
    " | ".join(
        ["loss", "shape", "dtype", "xentlib, µs", "IQR", *libraries[1:]]
    ),
    "|",
)
print("| --- | --: | --- |" + " --: |" * (len(libraries) + 1))
for case in run["cases"]:
    if case["form"] == form:
        print(
            "|",
            " | ".join(
                [
                    case["loss"],
                    str(tuple(case["shape"])),
                    case["dtype"],
                    *cells(case["seconds"]),
                ]
            ),
            "|",
        )
