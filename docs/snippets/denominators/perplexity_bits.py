import numpy as np

nats, tokens = 2.5 * 1000, 1000  # the sum over a text, and its tokens
text_bytes, characters = 4200, 4000

print(f"perplexity:         {np.exp(nats / tokens):.4f}")
print(f"bits per token:     {nats / tokens / np.log(2):.4f}")
print(f"bits per byte:      {nats / text_bytes / np.log(2):.4f}")
print(f"bits per character: {nats / characters / np.log(2):.4f}")
print(f"nats per byte, taken for bits: {nats / text_bytes:.4f}")
