"""`python -m xentlib diagnose`, on arrays saved from anywhere."""

import subprocess
import sys

import numpy as np
import pytest
import xentlib as xl
from xentlib.__main__ import main

LABELS, LOGITS = np.array([0, 2, 3]), np.array([[4.0, 1.0, 0.0], [0.0, 1.0, 3.0], [2.0, 5.0, 1.0]])


@pytest.fixture
def batch(tmp_path):
    np.savez(tmp_path / "batch.npz", labels=LABELS, logits=LOGITS)
    return tmp_path / "batch.npz"


def test_the_command_prints_what_diagnose_finds(batch):
    command = [sys.executable, "-m", "xentlib", "diagnose", batch, "--language", "en"]
    run = subprocess.run(command, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout == f"{xl.diagnose(labels=LABELS, logits=LOGITS, language='en')}\n"


def test_the_exit_says_whether_something_was_found(batch, capsys):
    np.savez(batch, labels=LABELS % 3, logits=LOGITS)
    assert main(["diagnose", str(batch), "--language", "zh"]) == 0
    assert capsys.readouterr().out == "没有发现问题。\n"


def test_arrays_may_lie_in_files_of_their_own(tmp_path, capsys):
    np.save(tmp_path / "labels.npy", LABELS)
    np.save(tmp_path / "logits.npy", LOGITS)
    files = [str(tmp_path / "labels.npy"), str(tmp_path / "logits.npy")]
    assert main(["diagnose", *files, "--ignore-index", "3"]) == 0
    total = xl.sparse_softmax_cross_entropy_with_logits(labels=LABELS[:2], logits=LOGITS[:2]).sum()
    assert main(["diagnose", *files, "--ignore-index", "3", "--loss", f"{total:.5f}"]) == 1
    assert "loss-off-by-a-factor" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("batch.csv", "batch.csv must be a .npz, .npy, .safetensors or .pt file."),
        ("nowhere.npz", "nowhere.npz"),
        ("logits.npy", "labels must be in the files; received logits."),
        ("batch.safetensors", "No module named 'safetensors'"),
        ("batch.pt", "No module named 'torch'"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_line(tmp_path, capsys, name, text):
    np.save(tmp_path / "logits.npy", LOGITS)
    assert main(["diagnose", str(tmp_path / name)]) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and text in shown.err and shown.err.count("\n") == 1


def test_the_named_function_and_axis_reach_diagnose(batch, capsys):
    np.savez(batch, labels=[[0, 1]], logits=np.ones((1, 3, 2)))
    assert main(["diagnose", str(batch), "--function", "softmax_cross_entropy_with_logits", "--axis", "1"]) == 1
    assert "class-indices-for-dense-loss" in capsys.readouterr().out
