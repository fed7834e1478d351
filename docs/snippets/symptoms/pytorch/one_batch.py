import torch
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.ones(8, 4), torch.arange(8) % 3)
loader = DataLoader(data, batch_size=4)
model = torch.nn.Linear(4, 3)

batch, labels = next(iter(loader))
with torch.no_grad():
    logits = model.train()(batch).float().numpy()  # .cpu() from a GPU
print(logits.shape, labels.shape)
