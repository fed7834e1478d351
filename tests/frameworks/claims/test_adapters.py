"""The page on adapters: each sentence tried on PEFT and on TRL's SFTTrainer themselves."""

from copy import deepcopy
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import torch
from datasets import Dataset
from hypothesis import strategies as st
from peft import LoraConfig, PeftModel, get_peft_model
from trl import SFTConfig, SFTTrainer

from .holds import holds
from .quoted import adapters as quoted
from .trl_models import QUIET, RUNS, TOKENIZER, WORDS, first_logs, llama, texts

# PEFT and TRL call Transformers by names that it will drop.
pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated and will be removed in v6:FutureWarning")

MODULES = st.sets(st.sampled_from("q_proj k_proj v_proj o_proj up_proj down_proj gate_proj".split()), min_size=1)
TOKENS = st.lists(st.integers(0, 7), min_size=2, max_size=6).map(lambda tokens: torch.tensor([tokens]))


def loss(model, ids):
    with torch.no_grad():
        return model.eval()(ids, labels=ids).loss.item()


@holds(quoted.NEW, quoted.ONE_IS_0, ids=TOKENS, modules=MODULES, rank=st.integers(1, 8), draws=RUNS)
def test_an_adapter_leaves_the_loss_until_it_is_trained_and_keeps_it_afterwards(ids, modules, rank):
    base = llama()
    before = loss(base, ids)
    model = get_peft_model(deepcopy(base), LoraConfig(r=rank, target_modules=modules))
    assert loss(model, ids) == before
    for parameter in model.parameters():
        if parameter.requires_grad:
            torch.nn.init.normal_(parameter)
    trained = loss(model, ids)
    with TemporaryDirectory() as folder:
        model.save_pretrained(folder)
        loaded = PeftModel.from_pretrained(deepcopy(base), folder)
    assert loss(loaded, ids) == trained
    np.testing.assert_allclose(loss(loaded.merge_and_unload(), ids), trained, rtol=1e-4)
    assert loss(base, ids) == before


@holds(quoted.FROZEN, ids=TOKENS, modules=MODULES, draws=RUNS)
def test_a_loaded_adapter_is_trained_only_on_request(ids, modules):
    with TemporaryDirectory() as folder:
        get_peft_model(llama(), LoraConfig(target_modules=modules)).save_pretrained(folder)
        frozen = PeftModel.from_pretrained(llama(), folder)
        trainable = PeftModel.from_pretrained(llama(), folder, is_trainable=True)
    with pytest.raises(RuntimeError, match="element 0 of tensors does not require grad"):
        frozen(ids, labels=ids).loss.backward()
    trainable(ids, labels=ids).loss.backward()


@holds(quoted.BESIDE, ids=TOKENS, named=st.booleans(), draws=RUNS)
def test_a_layer_trained_beside_the_adapter_comes_back_only_if_it_is_named(ids, named):
    before = loss(llama(), ids)
    model = get_peft_model(llama(), LoraConfig(modules_to_save=["lm_head"] if named else None))
    model.get_output_embeddings().requires_grad_(True)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "lm_head" in name and parameter.requires_grad:
                parameter.mul_(2)
    trained = loss(model, ids)
    with TemporaryDirectory() as folder:
        model.save_pretrained(folder)
        loaded = PeftModel.from_pretrained(llama(), folder)
    assert loss(loaded, ids) == (trained if named else before)


def first_batch(rows, **arguments):
    """The labels and the loss of the first step."""
    with TemporaryDirectory() as folder:
        arguments = SFTConfig(folder, **QUIET | {"per_device_train_batch_size": len(rows)} | arguments)
        trainer = SFTTrainer(llama(), arguments, train_dataset=Dataset.from_list(rows), processing_class=TOKENIZER)
        labels = next(iter(trainer.get_train_dataloader()))["labels"]
        return labels, first_logs(trainer)[0]["loss"]


def numbers(text):
    return [WORDS.index(word) for word in text.split()]


def kept(labels):
    return sorted([token for token in row if token != -100] for row in labels.tolist())


END = numbers("[EOS]")
PAIRS = st.lists(st.tuples(texts(), texts()), min_size=1, max_size=3)


@holds(quoted.TEXT, quoted.PACKED, rows=st.lists(texts(), min_size=1, max_size=3), draws=RUNS)
def test_all_tokens_of_a_text_count_packed_or_not(rows):
    rows = [{"text": text} for text in rows]
    labels, plain = first_batch(rows)
    assert kept(labels) == sorted(numbers(row["text"]) + END for row in rows)
    packed, loss = first_batch(rows, packing=True, max_length=64)
    tokens = sum(len(numbers(row["text"])) for row in rows)  # each with its end token, without its first
    assert int((packed != -100).sum()) == tokens
    np.testing.assert_allclose(loss, plain, rtol=1e-4)


@holds(quoted.ANSWER, rows=PAIRS, only=st.booleans(), draws=RUNS)
def test_the_completion_alone_counts_unless_told_otherwise(rows, only):
    data = [{"prompt": prompt, "completion": f" {answer}"} for prompt, answer in rows]
    labels, _ = first_batch(data, **{} if only else {"completion_only_loss": False})
    prompts = [[] if only else numbers(prompt) for prompt, _ in rows]
    assert kept(labels) == sorted(first + numbers(answer) + END for first, (_, answer) in zip(prompts, rows))


@holds(quoted.CUT, rows=PAIRS, length=st.integers(2, 6), draws=RUNS)
def test_an_example_without_a_token_that_counts_is_dropped(rows, length):
    rows = [("one", "two three one two three"), *rows]  # one that stays
    data = [{"prompt": prompt, "completion": f" {answer}"} for prompt, answer in rows]
    labels, _ = first_batch(data, max_length=length)
    left = [(numbers(answer) + END)[: max(length - len(numbers(prompt)), 0)] for prompt, answer in rows]
    assert kept(labels) == sorted(filter(None, left))


@holds(quoted.WRAPPED, rows=st.lists(texts(), min_size=2, max_size=3), draws=RUNS)
def test_wrapped_texts_count_at_the_borders(rows):
    tokens = [token for text in rows for token in numbers(text) + END]
    packed, _ = first_batch([{"text": text} for text in rows], packing=True, packing_strategy="wrapped", max_length=64)
    assert kept(packed) == [tokens]
