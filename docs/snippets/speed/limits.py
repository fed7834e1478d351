import json
from pathlib import Path

runs = json.loads(Path("docs/snippets/speed/bench.json").read_text("utf-8"))[
    "runs"
]
functions = list(runs["one"]["limits"]["seconds_per_element"])

print(
    "|",
    " | ".join(
        [
            "CPU",
            "stream, GB/s",
            *(f"{function}, ns" for function in functions),
        ]
    ),
    "|",
)
print("| --: |" + " --: |" * (1 + len(functions)))
for limits in (runs["one"], runs["all"]):
    measured = limits["limits"]
    nanoseconds = [
        f"{measured['seconds_per_element'][function] * 1e9:.2f}"
        for function in functions
    ]
    print(
        "|",
        " | ".join(
            [
                str(limits["cpus"]),
                f"{measured['stream_bytes_per_second'] / 1e9:.1f}",
                *nanoseconds,
            ]
        ),
        "|",
    )
