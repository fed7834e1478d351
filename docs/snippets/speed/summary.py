import json
from pathlib import Path
from statistics import median

runs = json.loads(Path("docs/snippets/speed/bench.json").read_text("utf-8"))[
    "runs"
]


def short(value):
    return f"{value:,.{2 if value < 10 else 1 if value < 100 else 0}f}"


def ratios(cases, library):
    seconds = [
        case["seconds"] for case in cases if library in case["seconds"]
    ]
    return [taken[library][1] / taken["xentlib"][1] for taken in seconds]


heads = [
    f"{head}, {runs[run]['cpus']} CPU"
    for run in ("one", "all")
    for head in ("min", "median", "max")
]
print("|", " | ".join(["", *heads]), "|")
print("| --- |" + " --: |" * len(heads))
for library in list(runs["one"]["cases"][0]["seconds"])[1:]:
    every = [ratios(runs[run]["cases"], library) for run in ("one", "all")]
    cells = [
        short(summary(found))
        for found in every
        for summary in (min, median, max)
    ]
    print("|", " | ".join([library, *cells]), "|")
