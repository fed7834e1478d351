import json
from math import prod
from pathlib import Path

runs = json.loads(Path("docs/snippets/speed/bench.json").read_text("utf-8"))[
    "runs"
]
# read and written, of that size
arrays = {
    ("sigmoid", "value"): 3,
    ("softmax", "value"): 2,
    ("sparse", "value"): 1,
}
arrays |= {
    ("sigmoid", "gradient"): 3,
    ("softmax", "gradient"): 3,
    ("sparse", "gradient"): 2,
}

heads = [
    f"{head}, {runs[run]['cpus']} CPU"
    for run in ("one", "all")
    for head in ("GB/s", "stream", "exp")
]
print("|", " | ".join(["", "loss", "shape", "dtype", *heads]), "|")
print("| --- | --- | --: | --- |" + " --: |" * len(heads))
for cases in zip(runs["one"]["cases"], runs["all"]["cases"]):
    form, loss, shape, dtype = (
        cases[0][key] for key in ("form", "loss", "shape", "dtype")
    )
    size = prod(shape)
    if size < 1_000_000:
        continue
    cells = [form, loss, str(tuple(shape)), dtype]
    for case, limits in zip(
        cases, (runs["one"]["limits"], runs["all"]["limits"])
    ):
        seconds = case["seconds"]["xentlib"][1]
        speed = (
            size
            * {"float32": 4, "float64": 8}[dtype]
            * arrays[loss, form]
            / seconds
        )
        exp = size * limits["seconds_per_element"][f"exp {dtype}"] / seconds
        cells += [
            f"{speed / 1e9:.2f}",
            f"{speed / limits['stream_bytes_per_second']:.0%}",
            f"{exp:.0%}",
        ]
    print("|", " | ".join(cells), "|")
