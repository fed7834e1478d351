import numpy as np

text_bytes = 4200
for name, mean_loss, tokens in [
    ("V = 32000", 2.5, 1000),
    ("V = 128256", 2.9, 850),
]:
    nats = mean_loss * tokens
    bits = nats / text_bytes / np.log(2)
    perplexity = np.exp(mean_loss)
    print(f"{name:10}: perplexity {perplexity:.2f}, bits per byte {bits:.4f}")
