"""The page on the losses of DPO: each sentence tried on TRL's trainer itself."""

from copy import deepcopy
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from datasets import Dataset
from hypothesis import strategies as st
from peft import LoraConfig, get_peft_model
from trl import DPOConfig, DPOTrainer, KTOConfig, KTOTrainer

from .holds import holds
from .quoted import preference as quoted
from .trl_models import QUIET, RUNS, TOKENIZER, first_logs, llama, texts

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
    rows = [{"prompt": prompt, "completion": f" {answer}", "label": label} for label in (right, not right)]
    with TemporaryDirectory() as folder:
        model, arguments = llama(), KTOConfig(folder, beta=beta, per_device_train_batch_size=2, **QUIET)
        data = Dataset.from_list(rows)
        trainer = KTOTrainer(model, deepcopy(model), arguments, train_dataset=data, processing_class=TOKENIZER)
        assert first_logs(trainer)[0]["loss"] == 0.5


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
