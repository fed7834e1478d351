"""`python -m xentlib diagnose` reads what PyTorch and safetensors save."""

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from xentlib.__main__ import main

LABELS = torch.tensor([0, 2, 3])
LOGITS = torch.tensor([[4.0, 1.0, 0.0], [0.0, 1.0, 3.0], [2.0, 5.0, 1.0]], dtype=torch.bfloat16)


@pytest.mark.parametrize(("suffix", "save"), [("pt", torch.save), ("safetensors", save_file)])
def test_a_saved_batch_of_bfloat16_is_read(suffix, save, tmp_path, capsys):
    save({"labels": LABELS, "logits": LOGITS}, tmp_path / f"batch.{suffix}")
    assert main(["diagnose", str(tmp_path / f"batch.{suffix}"), "--language", "en"]) == 1
    from_torch = capsys.readouterr().out
    np.savez(tmp_path / "batch.npz", labels=LABELS.numpy(), logits=LOGITS.float().numpy())
    assert main(["diagnose", str(tmp_path / "batch.npz"), "--language", "en"]) == 1
    assert from_torch == capsys.readouterr().out
    assert "class-index-out-of-range" in from_torch
