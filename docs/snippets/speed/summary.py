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


heads = [f"{runs[run]['cpus']} CPU" for run in ("one", "all")]
print("|", " | ".join(["", *heads]), "|")
print("| --- | --: | --: |")
for library in list(runs["one"]["cases"][0]["seconds"])[1:]:
    cells = []
    for run in ("one", "all"):
        found = ratios(runs[run]["cases"], library)
        middle, least, most = (f(found) for f in (median, min, max))
        cells.append(f"{short(middle)} ({short(least)}–{short(most)})")
    print("|", " | ".join([library, *cells]), "|")
