"""The page on the losses that the Trainer of Transformers prints: each sentence tried on the Trainer itself."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import strategies as st
from transformers import (
    BertConfig,
    BertForMaskedLM,
    BertForSequenceClassification,
    BertForTokenClassification,
    GPT2Config,
    GPT2LMHeadModel,
    LlamaConfig,
    LlamaForCausalLM,
    LlamaForSequenceClassification,
    LlamaForTokenClassification,
    MixtralConfig,
    MixtralForCausalLM,
    PrinterCallback,
    T5Config,
    T5ForConditionalGeneration,
    Trainer,
    TrainingArguments,
)
from transformers.modeling_outputs import SequenceClassifierOutput

from .holds import holds
from .out_of_snippets import defined
from .quoted import denominators, large_vocabulary, next_token
from .quoted import fine_tuning as quoted

SMALL = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8, "num_hidden_layers": 1, "num_attention_heads": 1}
QUIET = {"use_cpu": True, "disable_tqdm": True, "report_to": "none", "save_strategy": "no"}
LENGTH = 5
TOKENS = st.lists(st.integers(1, 7), min_size=LENGTH, max_size=LENGTH)
KEPT = st.lists(st.booleans(), min_size=LENGTH, max_size=LENGTH)
SOME_KEPT = KEPT.filter(lambda kept: any(kept[1:]))  # nothing predicts the first token
BATCHES = st.integers(1, 3)
RUNS = 6  # each builds a Trainer


def examples(kept):
    return st.lists(st.tuples(TOKENS, kept), min_size=1, max_size=5).map(
        lambda rows: [
            {"input_ids": torch.tensor(tokens), "labels": torch.tensor(tokens).where(torch.tensor(counts), -100)}
            for tokens, counts in rows
        ]
    )


def llama():
    torch.manual_seed(0)
    return LlamaForCausalLM(LlamaConfig(**SMALL, initializer_range=1.0))


def with_trainer(use, model, data, options=None, kind=Trainer, **arguments):
    """What `use` makes of a Trainer on this data."""
    with TemporaryDirectory() as folder:
        arguments = TrainingArguments(folder, **QUIET | arguments)
        trainer = kind(model, arguments, train_dataset=data, eval_dataset=data, **options or {})
        trainer.remove_callback(PrinterCallback)
        return use(trainer)


def logged(trainer):
    trainer.train()
    return [log["loss"] for log in trainer.state.log_history if "loss" in log]


def eval_loss(model, data, **arguments):
    return with_trainer(lambda trainer: trainer.evaluate()["eval_loss"], model, data, **arguments)


def token_losses(model, example):
    """Those of the labels that count."""
    with torch.no_grad():
        logits = model.eval()(example["input_ids"][None]).logits[0, :-1]
    labels = example["labels"][1:]
    return F.cross_entropy(logits, labels, reduction="none")[labels != -100].numpy()


def batches(losses, size):
    return [losses[start : start + size] for start in range(0, len(losses), size)]


@holds(quoted.BY_EXAMPLES, data=examples(SOME_KEPT), size=BATCHES, draws=RUNS)
def test_an_eval_loss_weights_the_mean_of_a_batch_by_its_examples(data, size):
    model = llama()
    parts = batches([token_losses(model, example) for example in data], size)
    means, weights = [np.concatenate(part).mean() for part in parts], [len(part) for part in parts]
    found = eval_loss(model, data, per_device_eval_batch_size=size)
    np.testing.assert_allclose(found, np.average(means, weights=weights), rtol=1e-5)


@holds(quoted.LEFT_OUT, data=examples(KEPT), size=BATCHES, filtered=st.booleans(), draws=RUNS)
def test_a_batch_without_labels_is_left_out_of_a_filtered_eval_loss(data, size, filtered):
    model = llama()
    parts = batches([token_losses(model, example) for example in data], size)
    kept = [part for part in parts if any(map(len, part))]
    found = eval_loss(model, data, per_device_eval_batch_size=size, logging_nan_inf_filter=filtered)
    if not kept or (not filtered and len(kept) < len(parts)):
        assert np.isnan(found)
    else:
        means = [np.concatenate(part).mean() for part in kept]
        np.testing.assert_allclose(found, np.average(means, weights=[len(part) for part in kept]), rtol=1e-5)


def without_labels(data):
    return [example | {"labels": torch.full_like(example["labels"], -100)} for example in data]


@holds(quoted.NO_LABEL, data=examples(KEPT).map(without_labels), size=BATCHES, steps=st.integers(1, 3), draws=RUNS)
def test_a_loss_of_no_labels_is_logged_as_0_and_evaluated_as_nan(data, size, steps):
    def use(trainer):
        trainer.train()
        return [log for log in trainer.state.log_history if "loss" in log], trainer.evaluate()["eval_loss"]

    arguments = {"per_device_train_batch_size": size, "max_steps": steps, "logging_steps": 1}
    logged, evaluated = with_trainer(use, llama(), data, **arguments)
    assert len(logged) == steps
    assert {(log["loss"], log["grad_norm"]) for log in logged} == {(0.0, 0.0)}
    assert np.isnan(evaluated)


@holds(quoted.AT_THE_START, data=examples(SOME_KEPT), draws=RUNS)
def test_eval_on_start_is_the_loss_before_the_first_step(data):
    def use(trainer):
        before = trainer.evaluate()["eval_loss"]
        trainer.train()
        return before, trainer.state.log_history[0]

    before, first = with_trainer(use, llama(), data, max_steps=1, eval_on_start=True)
    assert first["step"] == 0
    np.testing.assert_allclose(first["eval_loss"], before, rtol=1e-6)


def mixtral(coefficient, **options):
    torch.manual_seed(0)
    sizes = SMALL | {"num_key_value_heads": 1, "num_local_experts": 4}
    return MixtralForCausalLM(MixtralConfig(**sizes, router_aux_loss_coef=coefficient, **options))


@holds(quoted.EXPERTS, data=examples(SOME_KEPT), coefficient=st.floats(0.0, 1.0), draws=RUNS)
def test_mixtral_adds_the_router_s_loss_times_its_coefficient(data, coefficient):
    model = mixtral(coefficient).eval()
    batch = {name: torch.stack([example[name] for example in data]) for name in data[0]}
    with torch.no_grad():
        without, both = model(**batch), model(**batch, output_router_logits=True)
    logits, labels = both.logits[:, :-1].flatten(0, 1), batch["labels"][:, 1:].flatten()
    cross_entropy = F.cross_entropy(logits, labels)
    np.testing.assert_allclose(without.loss, cross_entropy, rtol=1e-5)
    np.testing.assert_allclose(both.loss, cross_entropy + coefficient * both.aux_loss, rtol=1e-5)
    assert both.aux_loss > 0


@holds(
    quoted.STEPS,
    example=examples(SOME_KEPT).map(lambda data: data[0]),
    coefficient=st.floats(0.01, 1.0),
    size=st.integers(1, 2),
    steps=st.integers(1, 4),
    draws=RUNS,
)
def test_the_router_s_loss_counts_once_for_each_micro_batch(example, coefficient, size, steps):
    model = mixtral(coefficient, output_router_logits=True)
    cross_entropy, router = token_losses(model, example).mean(), model(example["input_ids"][None]).aux_loss.item()

    def use(trainer):
        trainer.train()
        return [log.get("eval_loss", log.get("loss")) for log in trainer.state.log_history[:2]]

    arguments = {"per_device_train_batch_size": size, "per_device_eval_batch_size": size}
    arguments |= {"gradient_accumulation_steps": steps, "max_steps": 1, "logging_steps": 1, "eval_on_start": True}
    evaluated, trained = with_trainer(use, model, [example] * size * steps, **arguments)
    np.testing.assert_allclose(evaluated, cross_entropy + coefficient * router, rtol=1e-4)
    np.testing.assert_allclose(trained, cross_entropy + steps * coefficient * router, rtol=1e-4)


def t5():
    sizes = {"vocab_size": 8, "d_model": 8, "d_kv": 8, "d_ff": 8, "num_layers": 1, "num_heads": 1}
    return T5ForConditionalGeneration(T5Config(**sizes, decoder_start_token_id=0))


def gpt2():
    sizes = {"vocab_size": 8, "n_embd": 8, "n_layer": 1, "n_head": 1, "n_positions": LENGTH}
    sizes |= {"resid_pdrop": 0, "embd_pdrop": 0, "attn_pdrop": 0, "bos_token_id": 0, "eos_token_id": 0}
    return GPT2LMHeadModel(GPT2Config(**sizes))


@holds(
    denominators.ITEMS,
    data=examples(SOME_KEPT),
    model=st.sampled_from([llama, t5, gpt2]),
    shifted=st.booleans(),
    draws=RUNS,
)
def test_the_trainer_counts_the_labels_as_the_loss_takes_them(data, model, shifted):
    labels = torch.stack([example["labels"] for example in data])
    if shifted:  # by whoever made the data
        data = [example | {"shift_labels": example["labels"]} for example in data]
    if model is t5:  # the labels go to the loss, so nothing makes the decoder's inputs of them
        data = [example | {"decoder_input_ids": example["input_ids"]} for example in data]
    counted = []

    def loss(outputs, labels, num_items_in_batch):
        counted.append(int(num_items_in_batch))
        return outputs.logits.sum() * 0

    arguments = {"per_device_train_batch_size": len(data), "max_steps": 1, "remove_unused_columns": False}
    with_trainer(Trainer.train, model(), data, {"compute_loss_func": loss}, **arguments)
    taken = labels[:, 1:] if model is llama and not shifted else labels
    assert counted == [int((taken != -100).sum())]


@holds(denominators.ITEMS, data=examples(SOME_KEPT), draws=RUNS)
def test_the_losses_of_gpt2_are_too_small_where_a_first_label_counts(data):
    model = gpt2()
    losses = np.concatenate([token_losses(model, example) for example in data])
    firsts = sum(int(example["labels"][0] != -100) for example in data)

    def use(trainer):
        return [trainer.evaluate()["eval_loss"], *logged(trainer)]

    arguments = {"per_device_train_batch_size": len(data), "per_device_eval_batch_size": len(data)}
    found = with_trainer(use, model, data, max_steps=1, logging_steps=1, **arguments)
    np.testing.assert_allclose(found, [losses.sum() / (len(losses) + firsts)] * 2, rtol=1e-4)


@holds(quoted.SUM_SO_FAR, example=examples(SOME_KEPT).map(lambda data: data[0]), kept=KEPT, draws=RUNS)
def test_the_filter_adds_the_mean_so_far_with_one_step_too_many(example, kept):
    data = [example if counts else without_labels([example])[0] for counts in kept]
    arguments = {"per_device_train_batch_size": 1, "max_steps": LENGTH, "logging_steps": LENGTH}
    arguments |= {"learning_rate": 0.0, "train_sampling_strategy": "sequential"}
    (found,) = with_trainer(logged, llama(), data, **arguments)
    total, loss = 0.0, token_losses(llama(), example).mean()
    for step, counts in enumerate(kept, 1):
        total += loss if counts else total / step
    np.testing.assert_allclose(found, total / LENGTH, rtol=1e-4)


def constant(value):
    return {"compute_loss_func": lambda outputs, labels, num_items_in_batch: outputs.logits.sum() * 0 + value}


@holds(quoted.NOT_DIVIDED, data=examples(SOME_KEPT), value=st.integers(1, 10), steps=st.integers(1, 4), draws=RUNS)
def test_what_a_compute_loss_func_returns_is_added_up_over_the_steps(data, value, steps):
    arguments = {"gradient_accumulation_steps": steps, "per_device_train_batch_size": 1, "num_train_epochs": 1}
    found = with_trainer(logged, llama(), data * steps, constant(value), logging_steps=1, **arguments)
    np.testing.assert_allclose(found, [value * steps] * len(data), rtol=1e-5)


class WithoutArguments(torch.nn.Module):
    """A model that cannot be given the count."""

    def __init__(self):
        super().__init__()
        self.model = llama()

    def forward(self, input_ids, labels=None):
        outputs = self.model(input_ids, labels=labels)
        return SequenceClassifierOutput(loss=outputs.loss, logits=outputs.logits)


class OwnMean(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        loss = model(**inputs).loss
        return (loss, {}) if return_outputs else loss


SETTINGS = st.sampled_from(["", "model_accepts_loss_kwargs", "loss_is_scaled_for_ga"])


def of_means(data, setting, model, kind=Trainer, options=None):
    """The loss that is logged of a step of micro-batches of one example each, and their means."""

    def use(trainer):
        if setting:
            setattr(trainer, setting, False)
        return logged(trainer)

    arguments = {"gradient_accumulation_steps": len(data), "per_device_train_batch_size": 1}
    (found,) = with_trainer(use, model, data, options, kind, max_steps=1, logging_steps=1, **arguments)
    return found, [token_losses(llama(), example).mean() for example in data]


@holds(quoted.MEANS, data=examples(SOME_KEPT), setting=SETTINGS, draws=RUNS)
def test_means_of_micro_batches_are_averaged(data, setting):
    kind, model = (OwnMean, llama()) if setting else (Trainer, WithoutArguments())
    found, means = of_means(data, setting, model, kind)
    np.testing.assert_allclose(found, np.mean(means), rtol=1e-4)


def own_mean(outputs, labels, num_items_in_batch):
    return F.cross_entropy(outputs.logits[:, :-1].flatten(0, 1), labels[:, 1:].flatten())


@holds(quoted.MEANS, data=examples(SOME_KEPT), setting=SETTINGS, counted=st.booleans(), draws=RUNS)
def test_means_of_a_compute_loss_func_are_averaged_by_one_setting_alone(data, setting, counted):
    model = llama() if counted else WithoutArguments()
    found, means = of_means(data, setting, model, options={"compute_loss_func": own_mean})
    together = np.mean if setting == "loss_is_scaled_for_ga" else np.sum
    np.testing.assert_allclose(found, together(means), rtol=1e-4)


STATES = {"optimizer.pt", "scheduler.pt"}


@holds(
    quoted.RESUMED,
    quoted.RESUME_CHECK,
    data=examples(SOME_KEPT),
    steps=st.integers(2, 6),
    at=st.integers(1, 5),
    draws=RUNS,
)
def test_a_resumed_training_goes_on_as_if_there_had_been_no_break(data, steps, at):
    at = min(at, steps - 1)
    data = data * steps  # so that it is not seen whole
    arguments = {"max_steps": steps, "logging_steps": 1, "save_strategy": "steps", "save_steps": at}
    arguments |= {"per_device_train_batch_size": 1, "learning_rate": 0.05}

    def use(trainer):
        whole = logged(trainer)
        other = LlamaForCausalLM(LlamaConfig(**SMALL))  # of other weights, until they are restored
        resumed = Trainer(other, trainer.args, train_dataset=data)
        resumed.remove_callback(PrinterCallback)
        checkpoint = Path(trainer.args.output_dir, f"checkpoint-{at}")
        assert {path.name for path in checkpoint.iterdir()} >= STATES
        resumed.train(resume_from_checkpoint=str(checkpoint))
        logs = [log for log in resumed.state.log_history if "loss" in log]
        assert logs[at]["learning_rate"] == pytest.approx(0.05 * (1 - at / steps))
        return whole, [log["loss"] for log in logs]

    whole, resumed = with_trainer(use, llama(), data, **arguments)
    np.testing.assert_allclose(resumed, whole, rtol=1e-5)


@holds(quoted.RESUMED, data=examples(SOME_KEPT), steps=st.integers(2, 6), at=st.integers(1, 5), draws=RUNS)
def test_of_a_checkpoint_with_the_model_alone_the_learning_rate_starts_anew(data, steps, at):
    at, start = min(at, steps - 1), llama()
    arguments = {"max_steps": steps, "logging_steps": 1, "save_strategy": "steps", "save_steps": at}
    arguments |= {"learning_rate": 0.05, "per_device_train_batch_size": 1, "save_only_model": True}

    def use(trainer):
        trainer.train()
        whole = [log for log in trainer.state.log_history if "loss" in log]
        resumed = Trainer(start, trainer.args, train_dataset=data * steps)
        resumed.remove_callback(PrinterCallback)
        checkpoint = Path(trainer.args.output_dir, f"checkpoint-{at}")
        assert {path.name for path in checkpoint.iterdir()}.isdisjoint(STATES)
        resumed.train(resume_from_checkpoint=str(checkpoint))
        return whole, [log for log in resumed.state.log_history if "loss" in log]

    whole, resumed = with_trainer(use, llama(), data * steps, **arguments)
    assert [log["step"] for log in resumed] == [log["step"] for log in whole]
    assert resumed[at]["loss"] == pytest.approx(whole[at]["loss"], rel=1e-5)  # the weights, and the place in the data
    assert [log["learning_rate"] for log in resumed[at:]] == [log["learning_rate"] for log in whole[: steps - at]]


@holds(quoted.BEST, data=examples(SOME_KEPT), metrics=st.lists(st.floats(0, 1), min_size=3, max_size=3), draws=RUNS)
def test_the_best_checkpoint_is_the_one_of_the_best_metric(data, metrics):
    values = iter(metrics)
    options = {"compute_metrics": lambda prediction: {"score": next(values)}}
    arguments = {"max_steps": 3, "eval_strategy": "steps", "eval_steps": 1, "save_strategy": "steps", "save_steps": 1}
    arguments |= {"load_best_model_at_end": True, "metric_for_best_model": "score"}

    def use(trainer):
        trainer.train()
        return trainer.state.best_global_step

    assert with_trainer(use, llama(), data, options, **arguments) == 1 + int(np.argmax(metrics))


@holds(next_token.OWN_LOSS, data=examples(SOME_KEPT), model=st.sampled_from([llama, gpt2]), draws=RUNS)
def test_a_compute_loss_func_gets_the_labels_as_they_are(data, model):
    seen = []

    def loss(outputs, labels, num_items_in_batch):
        seen.append(labels)
        return outputs.logits.sum() * 0

    arguments = {"per_device_train_batch_size": len(data), "max_steps": 1, "train_sampling_strategy": "sequential"}
    with_trainer(Trainer.train, model(), data, {"compute_loss_func": loss}, **arguments)
    assert torch.equal(seen[0], torch.stack([example["labels"] for example in data]))


class Named(LlamaForCausalLM):
    """Returns the loss alone, under a name that says what it is for."""

    def forward(self, input_ids, labels, num_items_in_batch=None, **options):
        hidden = self.model(input_ids, **options).last_hidden_state[:, :-1]
        total = F.cross_entropy(self.lm_head(hidden).flatten(0, 1), labels[:, 1:].flatten(), reduction="sum")
        return {"loss": total / num_items_in_batch}


@holds(large_vocabulary.CLASS_NAME, data=examples(SOME_KEPT), named=st.booleans(), draws=RUNS)
def test_a_class_without_forcausallm_in_its_name_counts_the_first_labels(data, named):
    model = type("MineForCausalLM" if named else "Mine", (Named,), {})
    torch.manual_seed(0)
    model = model(LlamaConfig(**SMALL, initializer_range=1.0))
    losses = np.concatenate([token_losses(llama(), example) for example in data])
    firsts = 0 if named else sum(int(example["labels"][0] != -100) for example in data)
    arguments = {"per_device_train_batch_size": len(data), "max_steps": 1, "logging_steps": 1}
    found = with_trainer(logged, model, data, **arguments)
    np.testing.assert_allclose(found, [losses.sum() / (len(losses) + firsts)], rtol=1e-4)


@holds(quoted.SMOOTHED, data=examples(SOME_KEPT), factor=st.floats(0.01, 0.9), draws=RUNS)
def test_labels_are_smoothed_in_evaluation_as_in_training(data, factor):
    def use(trainer):
        return [trainer.evaluate()["eval_loss"], *logged(trainer)]

    smoothed = []
    for example in data:
        with torch.no_grad():
            logits = llama().eval()(example["input_ids"][None]).logits[0, :-1]
        labels = example["labels"][1:]
        losses = F.cross_entropy(logits, labels, reduction="none", label_smoothing=factor)
        smoothed += losses[labels != -100].tolist()
    arguments = {"per_device_train_batch_size": len(data), "per_device_eval_batch_size": len(data)}
    arguments |= {"max_steps": 1, "logging_steps": 1, "label_smoothing_factor": factor}
    np.testing.assert_allclose(with_trainer(use, llama(), data, **arguments), [np.mean(smoothed)] * 2, rtol=1e-4)


class IgnoresTheCount(WithoutArguments):
    def forward(self, input_ids, labels, **ignored):
        return super().forward(input_ids, labels)


@holds(quoted.IGNORED_COUNT, data=examples(SOME_KEPT), draws=RUNS)
def test_a_model_that_ignores_the_count_adds_up_its_means(data):
    arguments = {"gradient_accumulation_steps": len(data), "per_device_train_batch_size": 1}
    found = with_trainer(logged, IgnoresTheCount(), data, max_steps=1, logging_steps=1, **arguments)
    means = [token_losses(llama(), example).mean() for example in data]
    np.testing.assert_allclose(found, [np.sum(means)], rtol=1e-4)


def with_head(kind):
    """A model of this kind, and the labels that it takes of the tokens of an example."""
    torch.manual_seed(0)
    bert = BertConfig(**SMALL, num_labels=8, hidden_dropout_prob=0, attention_probs_dropout_prob=0)
    t5 = {"vocab_size": 8, "d_model": 8, "d_kv": 8, "d_ff": 8, "num_layers": 1, "num_heads": 1, "dropout_rate": 0}
    configs = {"Bert": bert, "T5": T5Config(**t5, decoder_start_token_id=0)}
    llama = LlamaConfig(**SMALL, num_labels=8, pad_token_id=0, classifier_dropout=0)
    return kind(next((config for name, config in configs.items() if kind.__name__.startswith(name)), llama))


HEADS = [
    BertForMaskedLM,
    BertForSequenceClassification,
    BertForTokenClassification,
    LlamaForSequenceClassification,
    LlamaForTokenClassification,
    T5ForConditionalGeneration,
]


@holds(quoted.HEADS, data=examples(st.just([True] * LENGTH)), kind=st.sampled_from(HEADS), draws=RUNS)
def test_models_that_ignore_the_count_are_multiplied_by_the_steps(data, kind):
    if "SequenceClassification" in kind.__name__:
        data = [example | {"labels": example["input_ids"][0]} for example in data]
    losses, gradients = [], []
    for example in data:
        model = with_head(kind)
        loss = model(**{name: values[None] for name, values in example.items()}).loss
        loss.backward()
        losses.append(loss.item())
        gradients.append(torch.cat([p.grad.flatten() for p in model.parameters() if p.grad is not None]))
    norm = torch.stack(gradients).sum(0).norm().item()

    def use(trainer, divides):
        trainer.model_accepts_loss_kwargs &= not divides
        trainer.train()
        return trainer.state.log_history[:2]

    arguments = {"gradient_accumulation_steps": len(data), "per_device_train_batch_size": 1, "eval_on_start": True}
    arguments |= {"per_device_eval_batch_size": 1, "max_steps": 1, "logging_steps": 1}
    for divides, factor in [(False, 1), (True, 1 / len(data))]:
        before, step = with_trainer(partial(use, divides=divides), with_head(kind), data, **arguments)
        np.testing.assert_allclose(before["eval_loss"], np.mean(losses), rtol=1e-4)
        np.testing.assert_allclose(step["loss"], np.sum(losses) * factor, rtol=1e-4)
        np.testing.assert_allclose(step["grad_norm"], norm * factor, rtol=1e-3)


OWN_LOSS = defined("fine_tuning/transformers/own_loss_on_ranks", "OwnLoss")


def of_one_step(trainer):
    trainer.train()
    before, step = trainer.state.log_history[:2]
    return [before["eval_loss"], step["loss"], step["grad_norm"]]


ONE_STEP = {"per_device_train_batch_size": 1, "per_device_eval_batch_size": 1, "eval_on_start": True}
ONE_STEP |= {"max_steps": 1, "logging_steps": 1, "train_sampling_strategy": "sequential"}


@holds(quoted.OVERRIDDEN, data=examples(SOME_KEPT), counted=st.booleans(), draws=RUNS)
def test_the_compute_loss_of_the_page_is_that_of_the_trainer_over_steps(data, counted):
    """On ranks its snippet runs it, with the argument and without."""
    arguments = ONE_STEP | {"gradient_accumulation_steps": len(data)}
    model = llama if counted else WithoutArguments
    found = [with_trainer(of_one_step, model(), data, kind=kind, **arguments) for kind in (Trainer, OWN_LOSS)]
    np.testing.assert_allclose(found[1], found[0], rtol=1e-4)


WEIGHTS = sorted(llama().state_dict())


@holds(quoted.MISSING, lost=st.sets(st.sampled_from(WEIGHTS), max_size=3), draws=RUNS)
def test_the_weights_that_a_checkpoint_lacks_are_named(lost):
    model = llama()
    kept = {name: weight for name, weight in model.state_dict().items() if name not in lost}
    with TemporaryDirectory() as folder:
        model.save_pretrained(folder, state_dict=dict(kept))  # which empties it
        loaded, report = LlamaForCausalLM.from_pretrained(folder, output_loading_info=True)
    assert report["missing_keys"] == lost
    same = {name for name, weight in loaded.state_dict().items() if torch.equal(weight, model.state_dict()[name])}
    assert set(kept) <= same
    assert same - set(kept) <= {name for name in lost if "norm" in name}  # which start at 1


DTYPES = st.sampled_from([torch.float32, torch.bfloat16, torch.float16])


@holds(quoted.KEPT_DTYPE, saved=DTYPES, asked=st.none() | DTYPES, draws=RUNS)
def test_weights_are_loaded_in_the_dtype_in_which_they_were_saved(saved, asked):
    with TemporaryDirectory() as folder:
        llama().to(saved).save_pretrained(folder)
        loaded = LlamaForCausalLM.from_pretrained(folder, **{"dtype": asked} if asked else {})
    assert {parameter.dtype for parameter in loaded.parameters()} == {asked or saved}


EPS = {torch.float32: 2**-23, torch.bfloat16: 2**-7, torch.float16: 2**-10}


@holds(quoted.ROUNDED_AWAY, dtype=DTYPES, weight=st.floats(0.01, 0.99), share=st.floats(0.01, 0.99))
def test_an_update_below_half_the_distance_is_rounded_away(dtype, weight, share):
    weight = torch.tensor(weight, dtype=dtype)
    apart = EPS[dtype] * 2.0 ** np.floor(np.log2(weight.item()))
    for part in (share / 2, 0.5 + share / 2):
        update = torch.tensor(part * apart, dtype=torch.float64).to(dtype)
        assert (weight + update == weight) == (part < 0.5) or abs(part - 0.5) < 0.01


def metrics_of(data, size, reduced):
    shapes = []
    options = {"compute_metrics": lambda prediction: shapes.append(prediction.predictions.shape) or {}}
    if reduced:
        options["preprocess_logits_for_metrics"] = defined("fine_tuning/transformers/eval_memory", reduced)
    with_trainer(Trainer.evaluate, llama(), data, options, per_device_eval_batch_size=size)
    return shapes


REDUCED = {"": (LENGTH, 8), "best_tokens": (LENGTH,), "token_losses": (LENGTH - 1,)}


@holds(quoted.ALL_LOGITS, data=examples(KEPT), size=BATCHES, reduced=st.sampled_from(sorted(REDUCED)), draws=RUNS)
def test_compute_metrics_gets_the_logits_of_all_batches_unless_they_are_reduced(data, size, reduced):
    assert metrics_of(data, size, reduced) == [(len(data), *REDUCED[reduced])]
