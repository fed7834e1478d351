GiB = 2**30
batch, length = 8, 2048
print("vocabulary  float32  bfloat16")
for vocabulary in [32000, 128256, 262144]:
    elements = batch * length * vocabulary
    float32, bfloat16 = 4 * elements / GiB, 2 * elements / GiB
    print(f"{vocabulary:10}  {float32:7.3f}  {bfloat16:8.3f}  GiB")
