"""The page on the losses of DPO: each sentence tried on TRL's trainer itself."""

from copy import deepcopy
from dataclasses import fields
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import torch
from datasets import Dataset
from hypothesis import strategies as st
from peft import LoraConfig, get_peft_model
from transformers import LlamaConfig, LlamaForSequenceClassification
from trl import DPOConfig, DPOTrainer, GRPOConfig, GRPOTrainer, KTOConfig, KTOTrainer, RewardConfig, RewardTrainer

from .holds import holds
from .quoted import preference as quoted
from .trl_models import QUIET, RUNS, SMALL, TOKENIZER, first_logs, llama, texts

# PEFT and TRL call Transformers by names that it will drop.
pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated and will be removed in v6:FutureWarning")

AT_MARGIN_0 = {
    "sigmoid": lambda beta: np.log(2),
    "sigmoid_norm": lambda beta: np.log(2),
    "hinge": lambda beta: 1,
    "ipo": lambda beta: 1 / (2 * beta) ** 2,
    "nca_pair": lambda beta: np.log(4),
    "bco_pair": lambda beta: np.log(4),
    "apo_zero": lambda beta: 1,
    "sppo_hard": lambda beta: 2 * (0.5 / beta) ** 2,
}
BETAS = st.floats(0.05, 1.0)
PAIRS = st.tuples(texts(), texts(), texts()).map(
    lambda drawn: dict(zip(("prompt", "chosen", "rejected"), (drawn[0], f" {drawn[1]}", f" {drawn[2]}")))
)


def logs(rows, model=None, trainer=None, **arguments):
    with TemporaryDirectory() as folder:
        arguments = DPOConfig(folder, **QUIET | {"per_device_train_batch_size": len(rows)} | arguments)
        model, data = model or llama(), Dataset.from_list(rows)
        trainer = trainer or {"ref_model": deepcopy(model)}
        return first_logs(DPOTrainer(model, args=arguments, train_dataset=data, processing_class=TOKENIZER, **trainer))


@holds(quoted.FIRST, quoted.IPO, rows=st.lists(PAIRS, min_size=1, max_size=3), beta=BETAS, draws=4)
def test_the_first_loss_of_each_kind_is_that_of_a_margin_of_0(rows, beta):
    for kind, value in AT_MARGIN_0.items():
        first = logs(rows, loss_type=kind, beta=beta)[0]
        np.testing.assert_allclose(first["loss"], value(beta), rtol=1e-5)
        assert first["rewards/margins"] == 0


@holds(quoted.FIRST, prompt=texts(), answer=texts(), right=st.booleans(), beta=BETAS, draws=RUNS)
def test_the_first_loss_of_kto_is_one_half(prompt, answer, right, beta):
    assert kto_logs(prompt, answer, [right, not right], beta=beta)[0]["loss"] == 0.5


def kto_logs(prompt, answer, labels, **arguments):
    rows = [{"prompt": prompt, "completion": f" {answer}", "label": label} for label in labels]
    with TemporaryDirectory() as folder:
        model, arguments = llama(), KTOConfig(folder, **QUIET | {"per_device_train_batch_size": len(rows)} | arguments)
        data = Dataset.from_list(rows)
        trainer = KTOTrainer(model, deepcopy(model), arguments, train_dataset=data, processing_class=TOKENIZER)
        return first_logs(trainer)


WEIGHTS = st.floats(0.5, 2.0)


@holds(
    quoted.KTO,
    prompt=texts(),
    answer=texts(),
    labels=st.lists(st.booleans(), min_size=2, max_size=4),
    weights=st.tuples(WEIGHTS, WEIGHTS),
    draws=RUNS,
)
def test_kto_starts_at_half_the_mean_weight_and_its_kl_is_not_negative(prompt, answer, labels, weights):
    desirable, undesirable = weights
    arguments = {"desirable_weight": desirable, "undesirable_weight": undesirable, "max_steps": 3, "logging_steps": 1}
    found = kto_logs(prompt, answer, labels, learning_rate=0.01, **arguments)
    right = np.mean([desirable if label else undesirable for label in labels]) / 2
    np.testing.assert_allclose(found[0]["loss"], right, rtol=1e-5)
    assert all(log["kl"] >= 0 for log in found[:3])
    with pytest.raises(ValueError, match=r"Actual \(not effective\) batch size must be > 1"):
        kto_logs(prompt, answer, labels, per_device_train_batch_size=1)


def first_of_rewards(rows, **arguments):
    """The first log of a reward model, and its rewards of the chosen and of the rejected answers."""
    torch.manual_seed(0)
    model = LlamaForSequenceClassification(LlamaConfig(**SMALL, num_labels=1))
    rewards = []
    for which in ("chosen", "rejected"):
        ids = [TOKENIZER(row[which])["input_ids"] + [TOKENIZER.eos_token_id] for row in rows]
        with torch.no_grad():
            rewards.append(np.array([model(torch.tensor([tokens])).logits.item() for tokens in ids]))
    with TemporaryDirectory() as folder:
        arguments = RewardConfig(folder, **QUIET | {"per_device_train_batch_size": len(rows)} | arguments)
        data = Dataset.from_list(rows)
        trainer = RewardTrainer(model, arguments, train_dataset=data, processing_class=TOKENIZER)
        return first_logs(trainer)[0], *rewards


COMPARED = st.tuples(texts(), texts()).map(lambda drawn: dict(zip(("chosen", "rejected"), drawn)))


@holds(
    quoted.REWARDS,
    quoted.CENTERED,
    rows=st.lists(COMPARED, min_size=1, max_size=3),
    coefficient=st.floats(0.01, 1.0),
    draws=RUNS,
)
def test_the_first_loss_of_a_reward_model_is_that_of_its_random_margins(rows, coefficient):
    log, chosen, rejected = first_of_rewards(rows)
    right = np.logaddexp(0, rejected - chosen).mean()
    np.testing.assert_allclose(log["loss"], right, rtol=1e-4)
    centered, *_ = first_of_rewards(rows, center_rewards_coefficient=coefficient)
    np.testing.assert_allclose(centered["loss"], right + coefficient * ((chosen + rejected) ** 2).mean(), rtol=1e-4)


@holds(quoted.LOGGED, row=PAIRS, beta=BETAS, every=st.integers(1, 3), draws=RUNS)
def test_logged_rewards_hold_beta_and_are_means_since_the_last_log(row, beta, every):
    training = {"beta": beta, "learning_rate": 0.01, "lr_scheduler_type": "constant", "max_steps": 2 * every}
    single = logs([row], logging_steps=1, **training)
    for which in ("chosen", "rejected"):
        sums = [log[f"logps/{which}"] for log in single[: 2 * every]]
        rewards = beta * (np.array(sums) - sums[0])  # the reference is the model of the first step
        np.testing.assert_allclose([log[f"rewards/{which}"] for log in single[: 2 * every]], rewards, atol=1e-4)
        together = logs([row], logging_steps=every, **training)[:2]
        means = rewards.reshape(2, every).mean(axis=1)
        np.testing.assert_allclose([log[f"rewards/{which}"] for log in together], means, atol=1e-4)


@holds(quoted.WITH_SFT, rows=st.lists(PAIRS, min_size=1, max_size=3), weight=st.floats(0.1, 2.0), draws=RUNS)
def test_the_sft_loss_is_added_times_its_weight(rows, weight):
    alone = logs(rows, loss_type="sft")[0]["loss"]
    both = logs(rows, loss_type=["sigmoid", "sft"], loss_weights=[1.0, weight])[0]["loss"]
    assert "rpo_alpha" not in {field.name for field in fields(DPOConfig)}
    np.testing.assert_allclose(both, np.log(2) + weight * alone, rtol=1e-5)


LONG = {"prompt": "what is one plus two", "chosen": " three one two three one", "rejected": " two two one plus one"}
LN_2 = pytest.approx(np.log(2), rel=1e-5)


def trained_adapter():
    modules = ["q_proj", "v_proj", "down_proj"]
    return get_peft_model(llama(), LoraConfig(target_modules=modules, lora_dropout=0.5, init_lora_weights=False))


@holds(quoted.DROPOUT, row=PAIRS, beta=BETAS, draws=4)
def test_dropout_of_lora_is_switched_off_and_that_of_attention_is_not(row, beta):
    own = {"ref_model": None}  # TRL copies the adapter
    assert logs([row], trained_adapter(), own, beta=beta)[0]["loss"] == LN_2
    assert logs([LONG], trained_adapter(), own, beta=beta, disable_dropout=False)[0]["loss"] != LN_2
    assert logs([LONG], llama(attention_dropout=0.5), beta=beta)[0]["loss"] != LN_2


@holds(quoted.SWAPPED, row=PAIRS, draws=RUNS)
def test_a_swapped_pair_raises_the_answer_that_is_labelled_chosen(row):
    last = logs([row], learning_rate=0.01, lr_scheduler_type="constant", max_steps=5)[4]
    if sorted(row["chosen"].split()) != sorted(row["rejected"].split()):
        assert last["rewards/chosen"] > last["rewards/rejected"]


def grpo_logs(rewards, **arguments):
    """The logs of GRPO where the answers of a group get these rewards, whatever they are."""
    arguments = QUIET | {"per_device_train_batch_size": len(rewards), "num_generations": len(rewards)} | arguments
    with TemporaryDirectory() as folder:
        config = GRPOConfig(folder, max_completion_length=4, **arguments)
        data = Dataset.from_list([{"prompt": "what is one plus two"}] * 8)
        return first_logs(
            GRPOTrainer(
                llama(),
                lambda completions, **others: rewards,
                args=config,
                train_dataset=data,
                processing_class=TOKENIZER,
                peft_config=LoraConfig(target_modules=["q_proj", "v_proj"]),  # without it is the reference
            )
        )[:-1]


OF_ONE_LENGTH = {"generation_kwargs": {"min_new_tokens": 4}}
REWARDS = st.lists(st.integers(0, 9).map(float), min_size=2, max_size=6)


@holds(quoted.GRPO, quoted.GRPO_ALIKE, quoted.GRPO_KL, rewards=REWARDS, beta=st.floats(0.1, 1.0), draws=RUNS)
def test_a_grpo_loss_of_answers_of_one_length_is_0_or_its_kl(rewards, beta):
    training = {"max_steps": 3, "logging_steps": 1, "learning_rate": 0.01} | OF_ONE_LENGTH
    plain, with_kl = grpo_logs(rewards, **training), grpo_logs(rewards, beta=beta, **training)
    np.testing.assert_allclose([log["loss"] for log in plain], 0, atol=1e-5)
    np.testing.assert_allclose([log["loss"] for log in with_kl], [beta * log["kl"] for log in with_kl], atol=1e-4)
    alike = len(set(rewards)) == 1
    assert all(log["frac_reward_zero_std"] == alike for log in plain)
    assert (plain[0]["grad_norm"] == 0) == alike
