"""Sentences on frameworks that need no search: few, and each says why.

Either a snippet of the section prints all that a quantifier ranges over ("the two losses", "each line"), or another
test runs what is said, or nothing is said of what a framework does.
"""

from dataclasses import dataclass

SHOWN: list["Shown"] = []


@dataclass(frozen=True)
class Shown:
    """Words of a section as each language has them, and the snippet that prints all they range over, or a reason.

    A language in which the lint finds nothing has no words here.
    """

    where: str
    en: str = ""
    zh: str = ""
    by: str = ""  # "defects/pytorch/all_ignored.py"
    because: str = ""

    def __post_init__(self):
        SHOWN.append(self)


Shown(
    "index#home",
    en="[The same input in each](frameworks/same_input.md)",
    because="the name of a page",
)
Shown(
    "frameworks/function_map#tensorflow-accepts",
    en="[Same input, every framework](same_input.md)",
    because="the name of a page",
)
Shown(
    "frameworks/porting#reduction",
    en="[none, mean, sum](../concepts/reduction.md#none-mean-sum)",
    because="the name of a section",
)
Shown(
    "language_models/large_vocabulary#fused",
    en="it computes all logits, as the two lines of a model do.",
    by="large_vocabulary/pytorch/chunks_take_less_memory.py",
)
Shown(
    "language_models/denominators#ranks",
    en="`Trainer` of Transformers 5.24 logs the mean over the ranks, the same number on both",
    by="denominators/transformers/average_tokens_across_devices.py",
)
Shown(
    "language_models/denominators#no-sync",
    en="In `DistributedDataParallel`, `no_sync()` around all micro-batches but the last saves the communication and "
    "changes nothing in the gradient; FSDP (`fully_shard`) averages over the ranks as well:",
    zh="在 `DistributedDataParallel` 里，除最后一个小批量外都放进 `no_sync()`，只省通信，不改变梯度；"
    "FSDP（`fully_shard`）同样在各卡之间取平均：",
    by="denominators/pytorch/no_sync_and_fsdp.py",
)
Shown(
    "frameworks/defects#range",
    en="Workaround: check the range yourself:",
    zh="绕开的办法是自己检查范围：",
    by="defects/jax/index_checked.py",
)
Shown(
    "frameworks/defects#torch-compile",
    en="Workaround: check the arguments before the compiled function.",
    zh="绕开的办法：在编译过的函数之前检查参数。",
    because="what a check finds outside of a compiled function does not depend on the framework",
)
Shown(
    "frameworks/keras_losses#backends",
    en="Workaround: check the range of the labels before `fit`",
    zh="绕开的办法：在 `fit` 之前检查标签的范围",
    because="a comparison of integers, which does not depend on the framework",
)
Shown(
    "about/numbers#tensorflow",
    en="A third module with these functions asks TensorFlow itself.",
    zh="第三个模块也提供这些函数，但把计算交给 TensorFlow 本身。",
    because="tests/engines/tensorflow.py is that module",
)
Shown(
    "about/source_article#said",
    en="`tf.nn.sigmoid_cross_entropy_with_logits` is for binary classification and takes one-dimensional inputs",
    zh="`tf.nn.sigmoid_cross_entropy_with_logits` 用于二元分类，输入是一维的",
    because="what the article says; the page goes on to correct it",
)
Shown(
    "about/source_article#open",
    en="In TensorFlow 1 `print` showed no numbers.",
    zh="在 TensorFlow 1 里，直接 `print` 是看不到数值的。",
    because="history, not run",
)
Shown(
    "about/speed#method",
    en=(
        "TensorFlow, Keras and PyTorch run eagerly. `tf.function` is TensorFlow compiled into a "
        "graph, XLA adds `jit_compile=True`, and JAX is Optax under `jax.jit`. NumPy and SciPy "
        "are the stable formula in a line or two. scikit-learn's `log_loss` takes probabilities "
        "and averages, so the private kernels of its estimators are timed instead; they have no "
        "loss for soft labels."
    ),
    zh=(
        "TensorFlow、Keras 和 PyTorch 以即时执行（eager）方式运行。`tf.function` 是编译成图的 TensorFlow，"
        "XLA 再加上 `jit_compile=True`，JAX 是 `jax.jit` 编译的 Optax。NumPy 和 SciPy 是一两行的稳定公式。"
        "scikit-learn 的 `log_loss` 接收概率并取平均，所以改测估计器内部的私有函数；其中没有软标签的损失。"
    ),
    because="how benchmarks/ calls them; tests/frameworks/test_benchmark.py",
)
Shown(
    "about/speed#method",
    en=(
        "xentlib, scikit-learn, TensorFlow, Keras, PyTorch and JAX use threads for large inputs; "
        "NumPy and SciPy do not."
    ),
    zh=("输入较大时，xentlib、scikit-learn、TensorFlow、Keras、PyTorch 和 JAX 使用多个线程，NumPy 和 SciPy 不用。"),
    because="what the times with one CPU and with all show",
)
Shown(
    "about/speed#limits",
    en="On a few logits the **call** costs more than the arithmetic; TensorFlow's costs most.",
    zh="logits 不多时，**调用**的开销比计算本身还大，TensorFlow 的最大。",
    because="the table of small inputs above it",
)
Shown(
    "reference/api#api",
    en=(
        "Arrays and tensors are taken as they come: NumPy's, PyTorch's (with a gradient, on a "
        "device, bfloat16, float8), TensorFlow's and Keras', JAX's, CuPy's, columns of pandas "
        "and Polars, xarray."
    ),
    zh=(
        "数组和张量可以原样传入：NumPy、PyTorch（带梯度、在设备上、bfloat16、float8）、"
        "TensorFlow 与 Keras、JAX、CuPy、pandas 与 Polars "
        "的列、xarray"
    ),
    because="of xentlib: tests/frameworks/test_tensors.py",
)
Shown(
    "reference/api#api",
    en=(
        "The result is bfloat16 if each argument is an array of ml_dtypes' bfloat16, as JAX and "
        "TensorFlow hand them over; otherwise, and for PyTorch, it is float32."
    ),
    zh=(
        "如果参数全是 ml_dtypes 的 bfloat16 数组（JAX 和 TensorFlow "
        "交出的就是这种），结果也是 bfloat16；其余情况（包括 PyTorch）结果是 float32。"
    ),
    because="of xentlib: tests/frameworks/test_tensors.py",
)
Shown(
    "reference/api#losses",
    en="is another name of `softmax_cross_entropy_with_logits`, for code that follows TensorFlow 1.",
    zh="的另一个名字，供沿用 TensorFlow 1 代码的人使用。",
    because="of xentlib",
)
Shown(
    "troubleshooting/bench#paste",
    en="`ignore_index`: examples with this label are left out, for `sparse_softmax`.",
    zh="`ignore_index`：标签等于这个值的样本不计入，用于 `sparse_softmax`。",
    because="of the bench",
)
Shown(
    "troubleshooting/diagnose#function",
    en="`ignore_index` and `mask` say which labels count.",
    zh="哪些标签计入损失，用 `ignore_index` 和 `mask` 写明。",
    because="of xentlib's diagnosis",
)
Shown(
    "troubleshooting/diagnose#loss-off-by-a-factor",
    en="Say how the loss is meant with `ignore_index`, `mask`, `class_weight`, `pos_weight`, `label_smoothing` and",
    zh="损失的含义用 `ignore_index`、`mask`、`class_weight`、`pos_weight`、`label_smoothing` 和",
    because="of xentlib's diagnosis",
)
Shown(
    "troubleshooting/bench#paste",
    en="Arrays as NumPy, PyTorch, TensorFlow, JAX and pandas print them",
    zh="可以粘贴 NumPy、PyTorch、TensorFlow、JAX 和 pandas 打印的数组",
    because="tests/frameworks/test_prints.py prints them, tests/site/test_bench.py reads them",
)
Shown(
    "troubleshooting/bench#paste",
    en="the labels are mixed with equal ones, as in PyTorch and Keras",
    zh="标签与等可能的分布混合，做法同 PyTorch、Keras",
    because="quoted in frameworks/porting#label-smoothing",
)
Shown(
    "troubleshooting/diagnose#loss-of-another-formula",
    en="(Keras' `from_logits=False` without an activation)",
    zh="（Keras 的 `from_logits=False` 而没有激活函数）",
    because="of xentlib's diagnosis",
)
Shown(
    "troubleshooting/numbers#clips",
    en="[`predict` was passed in place of `predict_proba`](../neighbours/calibration.md#hard-answers)",
    zh="[把 `predict` 当成了 `predict_proba`](../neighbours/calibration.md#hard-answers)",
    because="calibration/sklearn/hard_answers.py, in the section that it links to, runs it",
)
Shown(
    "troubleshooting/numbers#pairs",
    en="a loss written by hand with NumPy, JAX, TensorFlow or PyTorch",
    zh="用 NumPy、JAX、TensorFlow 或 PyTorch 自己写的损失",
    because="broadcasting of the formula, which all four have from NumPy",
)
Shown(
    "troubleshooting/symptoms#look",
    en=(
        "`np.asarray` reads the tensors of TensorFlow, Keras and JAX, and those of PyTorch after "
        "`.detach().cpu().float()`, which bfloat16 needs:"
    ),
    zh=(
        "TensorFlow、Keras、JAX 的张量用 `np.asarray` 转成 NumPy "
        "数组，PyTorch 的要先 `.detach().cpu().float()`，否则 bfloat16 "
        "读不出来："
    ),
    because="tests/frameworks/test_tensors.py reads them so",
)
Shown(
    "troubleshooting/symptoms#negative",
    en="PyTorch and Optax may print −0.0",
    zh="PyTorch 和 Optax 有时显示 −0.0",
    because="losses/softmax#softmax shows it",
)
Shown(
    "troubleshooting/symptoms#stuck",
    en="[XGBoost and LightGBM](../neighbours/boosting.md#wrong)",
    zh=("[XGBoost 与 LightGBM](../neighbours/boosting.md#wrong)"),
    because="the name of a section",
)
Shown(
    "about/accuracy#method",
    en="SciPy is `expit`, `log_expit`, `softmax` and `log_softmax`, and the losses made of them",
    zh="SciPy 指 `expit`、`log_expit`、`softmax`、`log_softmax` 以及由它们组成的损失",
    because="how benchmarks/ calls them",
)
Shown(
    "about/accuracy#method",
    en="JAX is Optax under `jax.jit`, for activations `jax.nn`.",
    zh="JAX 指 `jax.jit` 下的 Optax，激活函数则是 `jax.nn`。",
    because="how benchmarks/ calls them",
)
Shown(
    "about/source_article#true",
    en="TensorFlow 1 needed a session",
    zh="TensorFlow 1 需要会话",
    because="history, not run",
)
Shown(
    "reference/symbols#letters",
    en="TensorFlow's documentation and xentlib's docstrings write $z$",
    zh="TensorFlow 的文档和 xentlib 的文档字符串在 sigmoid 与加权损失里写作 $z$",
    because="what is written there",
)
Shown(
    "frameworks/same_input#weighted",
    en="Keras, Optax and SciPy have no such function, so their rows run the formula; scikit-learn takes the 3 as "
    "`sample_weight`.",
    zh="Keras、Optax 和 SciPy 没有这个函数，运行的是公式；scikit-learn 把 3 作为 `sample_weight` 传入。",
    because="the code of the runs at the end of the page",
)
Shown(
    "frameworks/same_input#float16",
    en="which `log_loss` clips.",
    zh="再由 `log_loss` 截断。",
    because="the run of scikit-learn at the end of the page prints it",
)
Shown(
    "language_models/denominators#packing",
    en="`Trainer` switches the cache off;",
    zh="`Trainer` 会关掉缓存；",
    because="it sets the model's use_cache to that of its arguments, which is False by default",
)
Shown(
    "language_models/next_token#who-shifts",
    en="The `Trainer` leaves the loss to the model, with two exceptions.",
    zh="`Trainer` 把损失交给模型计算，但有两个例外。",
    by="next_token/transformers/trainer_shifts.py",
)
Shown(
    "language_models/large_vocabulary#fused",
    en="Its documentation names what the chunks do not support: higher derivatives, `torch.func.grad`, and",
    zh="文档列出了分块时不支持的功能：高阶导数、`torch.func.grad`，",
    because="what its documentation says",
)
Shown(
    "language_models/large_vocabulary#fused",
    en="Liger Kernel's `LigerFusedLinearCrossEntropyLoss` and Apple's Cut Cross-Entropy do so on a GPU.",
    zh="Liger Kernel 的 `LigerFusedLinearCrossEntropyLoss` 和 Apple 的 Cut Cross-Entropy 在 GPU 上做同样的事。",
    because="libraries that are not run here",
)
Shown(
    "troubleshooting/symptoms#too-small",
    en="Or the loss is right and the log shows what was given to `backward`.",
    zh="也可能损失没有错，只是记录的是交给 `backward` 的那个数。",
    because="of the reader's own log",
)
Shown(
    "language_models/adapters#new-tokens",
    en="or the layers `embed_tokens` and `lm_head` in `modules_to_save`.",
    zh="或者把 `embed_tokens` 和 `lm_head` 两层写进 `modules_to_save`。",
    by="adapters/peft/new_tokens.py",
)
