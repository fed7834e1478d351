from tempfile import mkdtemp

import torch
import transformers


class Broken(torch.nn.Linear):
    def forward(self, x, labels):
        loss = (super().forward(x) - labels).sum() * torch.nan
        return {"loss": loss}


data = [{"x": torch.ones(2), "labels": torch.ones(1)}] * 4
options = {"max_steps": 1, "logging_steps": 1, "save_strategy": "no"}
options |= {"use_cpu": True, "report_to": "none", "disable_tqdm": True}
for filtered in [True, False]:  # True is the default
    arguments = transformers.TrainingArguments(
        mkdtemp(), logging_nan_inf_filter=filtered, **options
    )
    trainer = transformers.Trainer(
        Broken(2, 1), arguments, train_dataset=data
    )
    trainer.remove_callback(transformers.PrinterCallback)
    trainer.train()
    logged = trainer.state.log_history[0]
    print("loss", logged["loss"], "grad_norm", logged["grad_norm"])
