import lightning
import torch
import xentlib as xl
from torch.nn import functional as F


class Classifier(lightning.LightningModule):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(4, 3)

    def training_step(self, batch, batch_idx):
        x, labels = batch
        logits = self.layer(x)
        if batch_idx == 0:
            for finding in xl.diagnose(labels=labels, logits=logits):
                print(finding.code)
        return F.cross_entropy(logits, labels, ignore_index=255)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=0.1)


torch.manual_seed(0)
labels = torch.tensor([0, 1, 2, 255] * 8)
data = torch.utils.data.TensorDataset(torch.randn(32, 4), labels)
loader = torch.utils.data.DataLoader(data, batch_size=32)
trainer = lightning.Trainer(
    accelerator="cpu",
    max_steps=1,
    logger=False,
    enable_checkpointing=False,
    enable_progress_bar=False,
    enable_model_summary=False,
)
trainer.fit(Classifier(), loader)
