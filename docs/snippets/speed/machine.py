import json
from pathlib import Path

bench = json.loads(Path("docs/snippets/speed/bench.json").read_text("utf-8"))
machine, runs = bench["machine"], bench["runs"]

print(f"| date | {bench['date']} |")
print("| --- | --- |")
print(f"| CPU | {machine['processor']} × {machine['cpus']} |")
print(f"| SIMD (NumPy) | {', '.join(runs['all']['simd'])} |")
print(
    "| SIMD (NumPy), AVX-512 off | "
    f"{', '.join(runs['one_without_avx512']['simd'])} |"
)
print(f"| Python | {machine['python']}, {machine['system']} |")
for package, version in bench["versions"].items():
    print(f"| {package} | {version} |")
print(f"| load | {machine['load']:.2f} |")
