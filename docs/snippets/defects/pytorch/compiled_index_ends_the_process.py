import subprocess
import sys

code = """
import torch
import torch.nn.functional as F

torch.set_num_threads({threads})
labels = torch.zeros({rows}, dtype=torch.long)
labels[-1] = {classes}
torch.compile(F.cross_entropy)(torch.zeros({rows}, {classes}), labels)
"""
for threads in (1, 2):
    script = code.format(threads=threads, rows=4000, classes=10)
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True)
    print(f"{threads} threads: exit status {ran.returncode}")
