"""The page on adapters: each sentence tried on PEFT and on TRL's SFTTrainer themselves."""

from copy import deepcopy
from itertools import accumulate
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import torch
import trl
from datasets import Dataset
from hypothesis import strategies as st
from peft import LoraConfig, PeftModel, get_peft_model
from torch.profiler import profile
from trl import DPOConfig, DPOTrainer, SFTConfig, SFTTrainer, chat_template_utils

from .holds import holds
from .quoted import adapters as quoted
from .quoted import fine_tuning, large_vocabulary, messages, next_token
from .trl_models import QUIET, RUNS, TOKENIZER, WORDS, first_logs, llama, texts, tokenizer

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


@holds(quoted.NOT_IN_OPTIMIZER, modules=MODULES, before=st.booleans(), draws=RUNS)
def test_an_optimizer_made_before_the_adapter_holds_nothing_to_train(modules, before):
    model = llama()
    optimizer = torch.optim.AdamW(model.parameters()) if before else None
    model = get_peft_model(model, LoraConfig(target_modules=modules))
    optimizer = optimizer or torch.optim.AdamW(model.parameters())
    held = any(p.requires_grad for group in optimizer.param_groups for p in group["params"])
    assert held == (not before)


@holds(messages.INPUT_GRADS, ids=TOKENS, asked=st.booleans(), draws=RUNS)
def test_the_output_of_frozen_embeddings_requires_a_gradient_on_request(ids, asked):
    model = llama().requires_grad_(False)
    if asked:
        model.enable_input_require_grads()
    assert model.get_input_embeddings()(ids).requires_grad == asked


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


def first_batch(rows, tokenizer=TOKENIZER, **arguments):
    """The labels and the loss of the first step."""
    with TemporaryDirectory() as folder:
        arguments = SFTConfig(folder, **QUIET | {"per_device_train_batch_size": len(rows)} | arguments)
        trainer = SFTTrainer(llama(), arguments, train_dataset=Dataset.from_list(rows), processing_class=tokenizer)
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


@holds(quoted.CUT, fine_tuning.DROPPED, rows=PAIRS, length=st.integers(2, 6), draws=RUNS)
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


@holds(next_token.END_OF_SFT, rows=PAIRS, form=st.sampled_from(["text", "parts", "chat"]), draws=2 * RUNS)
def test_the_end_token_keeps_its_label_where_it_is_the_padding_token(rows, form):
    same = tokenizer()
    same.pad_token = same.eos_token
    data, options = [{"text": f"{prompt} {answer}"} for prompt, answer in rows], {}
    ends = [numbers(f"{prompt} {answer}") + END for prompt, answer in rows]
    if form == "parts":
        data = [{"prompt": prompt, "completion": f" {answer}"} for prompt, answer in rows]
    elif form == "chat":
        same.chat_template, data, options = MARKED, [chat(*row) for row in rows], {"assistant_only_loss": True}
    if form != "text":
        ends = [numbers(answer) + END for _, answer in rows]
    labels, _ = first_batch(data, same, **options)
    assert kept(labels) == sorted(ends)


TURN = "{% for turn in messages %}{% if turn.role == 'user' %}{{ turn.content }} {% else %}"
ANSWER = "{{ turn.content }} [EOS] "
PLAIN = TURN + ANSWER + "{% endif %}{% endfor %}"
MARKED = TURN + "{% generation %}" + ANSWER + "{% endgeneration %}{% endif %}{% endfor %}"


def chat(*talk):
    return {"messages": [turn(*who) for who in zip(["user", "assistant"] * len(talk), talk)]}


def turn(role, content):
    return {"role": role, "content": content}


def with_template(template):
    chatting = tokenizer()
    chatting.chat_template = template
    return chatting


TALKS = st.lists(st.tuples(texts(), texts(), texts(), texts()), min_size=1, max_size=3)


@holds(quoted.MESSAGES, quoted.LAST_ALONE, talks=TALKS, draws=RUNS)
def test_of_messages_all_tokens_count_unless_the_answers_are_marked(talks):
    data, answers = [chat(*talk) for talk in talks], [[numbers(text) + END for text in talk[1::2]] for talk in talks]
    for template in (PLAIN, MARKED):
        labels, _ = first_batch(data, with_template(template))
        whole = [numbers(talk[0]) + first + numbers(talk[2]) + last for talk, (first, last) in zip(talks, answers)]
        assert kept(labels) == sorted(whole)
    labels, _ = first_batch(data, with_template(MARKED), assistant_only_loss=True)
    assert kept(labels) == sorted(first + last for first, last in answers)
    with pytest.raises(ValueError, match="The chat template is not training-compatible"):
        first_batch(data, with_template(PLAIN), assistant_only_loss=True)
    parts = [{"prompt": row["messages"][:-1], "completion": row["messages"][-1:]} for row in data]
    labels, _ = first_batch(parts, with_template(PLAIN))
    assert kept(labels) == sorted(last for _, last in answers)


KNOWN = ["qwen2_5_chat_template", "qwen3_chat_template", "llama3_chat_template"]


@holds(quoted.KNOWN_TEMPLATES, talk=st.tuples(texts(), texts()), name=st.sampled_from(KNOWN), draws=RUNS)
def test_a_template_that_trl_knows_is_marked_by_itself(talk, name):
    template = getattr(chat_template_utils, name)
    assert "{% generation %}" not in template
    question, answer = talk
    labels, _ = first_batch([chat(question, f"is {answer} is")], with_template(template), assistant_only_loss=True)
    (row,) = [[token for token in row if WORDS[token] != "[PAD]"] for row in kept(labels)]  # of the template
    whole = numbers(f"is {answer} is")
    assert row in (whole, whole[1:], whole[:-1], whole[1:-1])  # the template's tokens may touch the outer ones


@holds(quoted.ALL_DROPPED, rows=PAIRS, draws=RUNS)
def test_without_a_token_that_counts_all_examples_are_dropped(rows):
    data = [{"prompt": f"{prompt} one two", "completion": f" {answer}"} for prompt, answer in rows]
    with pytest.raises(ValueError, match="num_samples should be a positive integer value, but got num_samples=0"):
        first_batch(data, max_length=3)


@holds(quoted.NO_COLLATOR, draws=1, _=st.none())
def test_the_collator_that_looked_for_a_marker_is_gone(_):
    assert not hasattr(trl, "DataCollatorForCompletionOnlyLM")


@holds(fine_tuning.ADAPTER_DTYPE, modules=MODULES, dtype=st.sampled_from([torch.bfloat16, torch.float16]), draws=RUNS)
def test_a_new_adapter_is_float32_beside_a_model_of_16_bits(modules, dtype):
    model = get_peft_model(llama().to(dtype), LoraConfig(target_modules=modules))
    assert {parameter.dtype for parameter in model.parameters() if parameter.requires_grad} == {torch.float32}
    assert {parameter.dtype for parameter in model.parameters() if not parameter.requires_grad} == {dtype}


@holds(fine_tuning.TRL_LOADS, dtype=st.sampled_from([torch.bfloat16, torch.float16]), prefers=st.booleans(), draws=4)
def test_trl_loads_a_folder_in_float32(dtype, prefers):
    pair = {"prompt": "what is", "chosen": " one", "rejected": " two"}
    kind, config, row = (DPOTrainer, DPOConfig, pair) if prefers else (SFTTrainer, SFTConfig, {"text": "what is one"})
    with TemporaryDirectory() as folder:
        llama().to(dtype).save_pretrained(folder)
        arguments = {"args": config(f"{folder}/out", **QUIET), "train_dataset": Dataset.from_list([row])}
        model = kind(folder, processing_class=TOKENIZER, **arguments).model
        assert {parameter.dtype for parameter in model.parameters()} == {torch.float32}


def sft_trainer(rows, folder, **options):
    data = Dataset.from_list([{"input_ids": [3] * 64, "labels": [3] * 64}] * rows)
    config = SFTConfig(folder, **QUIET, per_device_train_batch_size=rows, **options)
    return SFTTrainer(llama(), config, train_dataset=data, processing_class=TOKENIZER)


def peak(rows):
    """In bytes, of the loss of SFTTrainer and its gradients for this many rows of 64 tokens."""
    with TemporaryDirectory() as folder:
        trainer = sft_trainer(rows, folder)
        batch = next(iter(trainer.get_train_dataloader()))
        with profile(profile_memory=True) as seen:
            trainer.compute_loss(trainer.model, batch).backward()
    events = [event for event in seen.profiler.kineto_results.events() if event.name() == "[memory]"]
    return max(accumulate(event.nbytes() for event in sorted(events, key=lambda event: event.start_ns())))


@holds(large_vocabulary.TILES, rows=st.integers(64, 128), draws=2)
def test_the_peak_of_an_sft_trainer_hardly_grows_with_the_logits(rows):
    assert peak(2 * rows) < 1.1 * peak(rows)


@pytest.mark.filterwarnings("ignore:`use_liger_kernel=True` is deprecated:FutureWarning")
@holds(large_vocabulary.REFUSED, rows=st.integers(1, 2), draws=2)
def test_an_sft_trainer_refuses_the_loss_of_liger(rows):
    fused = {"fused_linear_cross_entropy": True}
    with TemporaryDirectory() as folder:
        trainer = sft_trainer(rows, folder, use_liger_kernel=True)
        assert trainer.args.liger_kernel_config == dict.fromkeys(fused, False)
        with pytest.raises(ValueError, match="fused_linear_cross_entropy.* is not supported"):
            sft_trainer(rows, folder, use_liger_kernel=True, liger_kernel_config=fused)


@holds(quoted.NEAR_THE_MEAN, ids=TOKENS, new=st.integers(1, 3), draws=RUNS)
def test_new_rows_near_the_mean_hardly_raise_the_loss_of_old_text(ids, new):
    model = llama()
    before, old = loss(model, ids), model.config.vocab_size
    model.resize_token_embeddings(old + new)
    assert before <= loss(model, ids) <= before + np.log1p(new / old) + 1e-3


@holds(quoted.ROWS_ALONE, ids=TOKENS, tied=st.booleans(), draws=RUNS)
def test_trainable_token_indices_train_and_save_their_rows_alone(ids, tied):
    base = llama(tie_word_embeddings=tied)
    tokens = [0, 1] if tied else {"embed_tokens": [0, 1], "lm_head": [0, 1]}
    model = get_peft_model(deepcopy(base), LoraConfig(target_modules=["q_proj"], trainable_token_indices=tokens))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    both = torch.tensor([[0, 1, 1, 0, 0, 1]])
    model(both, labels=both).loss.backward()
    optimizer.step()
    with TemporaryDirectory() as folder:
        model.save_pretrained(folder)
        loaded = PeftModel.from_pretrained(deepcopy(base), folder)
    assert loss(loaded, ids) == pytest.approx(loss(model, ids), rel=1e-6)
    merged = loaded.merge_and_unload()
    for layer in ("get_input_embeddings", "get_output_embeddings"):
        moved = (getattr(merged, layer)().weight != getattr(base, layer)().weight).any(-1)
        assert moved[:2].any()
        assert not moved[2:].any()
