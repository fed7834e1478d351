import numpy as np

vocabularies = {
    "Llama 2, Mistral 7B": 32000,
    "GPT-2": 50257,
    "GPT-4 (cl100k_base)": 100277,
    "Llama 3": 128256,
    "DeepSeek-V3": 129280,
    "Qwen3": 151936,
    "gpt-oss": 201088,
    "Gemma 3": 262144,
}
print("                     vocabulary     ln V  in bits")
for name, size in vocabularies.items():
    print(f"{name:20} {size:10}  {np.log(size):.4f}  {np.log2(size):.4f}")
