"""How a loss that was seen can come from the right one, as data: the likelier first.

The letters of the formulas: base is the right loss as it is reduced, mean and total are its mean and its sum; count
labels count, of size; C classes, L labels of an example of the sigmoid loss, B examples of T steps, N the length of the
first axis, k ranks or steps of accumulation. A letter that these arrays do not have makes its relation impossible:
every is size where some labels do not count, unweighted is count where there are weights, once is by how many times an
offset of each row's loss changes base.
"""

from dataclasses import dataclass

from .formulas import Formula

GROUPS = (2, 4, 8)  # ranks and accumulation steps
MORE_GROUPS = 64  # up to which another number is tried where nothing else fits, and the digits prove it
BATCHES = (16, 32, 64, 128, 256)  # usual sizes, of which the last one of an epoch is smaller
SMOOTHINGS = (0.1, 0.05, 0.2)
MORE_SMOOTHINGS = (0.05, 0.01)  # steps in which others are tried, as other numbers of ranks are
MOST_SMOOTHED = 0.5
TEMPERATURES = (2, 3, 4, 5, 10)
USUAL = 1 / 50  # a print that leaves more of the loss open proves no relation,
RARE = 1 / 1000  # and none that hardly anybody asks about
PROVEN = 1 / 200  # and up to here a finding is likely, beyond it is possible
# What is said of one of several causes that fit.
AMONG = {
    "en": " (number {place} by likelihood of {fits} causes that fit these digits)",
    "zh": "（符合这些数字的原因有 {fits} 个，这是其中可能性第 {place} 大的）",
}

FACTOR, OFFSET, FORMULA = "loss-off-by-a-factor", "loss-off-by-an-offset", "loss-of-another-formula"


@dataclass(frozen=True)
class Relation:
    """One relation: the code of its finding, what it is called, what to do.

    ``formula`` is None where code computes the loss. ``k`` is what the sentences count: a letter, the values that are
    tried, or None. ``open`` is how much of the loss the digits may leave open.
    """

    code: str
    en: str
    en_do: str
    zh: str
    zh_do: str
    formula: Formula | None = None
    k: str | tuple[float, ...] | None = None
    open: float = USUAL


RELATIONS: dict[str, Relation] = {
    "summed": Relation(
        FACTOR,
        "it was summed and not averaged",
        "Divide by the {k} that count",
        "这是总和，不是平均值",
        "除以计入的 {k} 个",
        formula="total",
        k="count",
    ),
    "averaged": Relation(
        FACTOR,
        "it was averaged and not summed",
        "Multiply by the {k} that count",
        "这是平均值，不是总和",
        "乘以计入的 {k} 个",
        formula="mean",
        k="count",
    ),
    "summed over classes": Relation(
        FACTOR,
        "it was summed over the {k} classes",
        "Divide by {k}, the labels of an example",
        "对 {k} 个类别求了和",
        "除以每个样本的标签数 {k}",
        formula=("*", "base", "L"),
        k="L",
    ),
    "averaged over classes": Relation(
        FACTOR,
        "it was averaged over the {k} classes as well",
        "Sum over the classes, average over the examples",
        "又对 {k} 个类别取了平均",
        "对类别求和，对样本取平均",
        formula=("/", "base", "C"),
        k="C",
    ),
    "ignored labels counted": Relation(
        FACTOR,
        "the sum was divided by all labels, those ignored included, as when a mask is applied to the mean again",
        "Divide by the {k} that count",
        "总和除以了全部标签，包括被忽略的；对平均值再用一次掩码也是如此",
        "除以计入的 {k} 个",
        formula=("/", "total", "every"),
        k="count",
    ),
    "mask applied twice": Relation(
        FACTOR,
        "the mean over the {k} labels that count was multiplied by the mask once more and averaged over all",
        "Apply the mask once: the sum over what counts, divided by {k}",
        "计入的 {k} 个标签的平均值又乘了一次掩码，再对全部取平均",
        "掩码只用一次：对计入的求和，再除以 {k}",
        formula=("/", ("*", "mean", "count"), "every"),
        k="count",
    ),
    "mask applied twice, ignored labels counted": Relation(
        FACTOR,
        "the mask was applied twice, and each time the mean was taken over all labels, not over the {k} that count",
        "Apply the mask once: the sum over what counts, divided by {k}",
        "掩码用了两次，每次都对全部标签取平均，而不是对计入的 {k} 个",
        "掩码只用一次：对计入的求和，再除以 {k}",
        formula=("/", ("/", ("*", "total", "count"), "every"), "every"),
        k="count",
    ),
    "weights not divided out": Relation(
        FACTOR,
        "the weighted sum was divided by the number of labels and not by their weights",
        "Divide by the sum of the weights, or expect this from the framework",
        "加权和除以了标签数，而不是权重之和",
        "除以权重之和，或确认框架就是这样定义的",
        formula=("/", "total", "unweighted"),
        k="unweighted",
    ),
    "summed over steps": Relation(
        FACTOR,
        "it was summed over the {k} steps of a sequence",
        "Divide by all labels that count",
        "对序列的 {k} 步求了和",
        "除以计入的标签总数",
        formula=("/", ("*", "total", "T"), "size"),
        k="T",
    ),
    "summed over the batch": Relation(
        FACTOR,
        "it was summed over the {k} examples of the batch and averaged over the steps",
        "Divide by all labels that count",
        "对批量的 {k} 个样本求了和，只对步数取了平均",
        "除以计入的标签总数",
        formula=("/", ("*", "total", "B"), "size"),
        k="B",
    ),
    "times groups": Relation(
        FACTOR,
        "it is {k} times that, as with {k} ranks or accumulation steps that were added and not averaged",
        "Divide by {k}",
        "恰好是 {k} 倍，像是 {k} 个进程或累积步相加而没有取平均",
        "除以 {k}",
        formula=("*", "base", "k"),
        k=GROUPS,
    ),
    "divided by groups": Relation(
        FACTOR,
        "it is 1/{k} of that, as with {k} ranks or accumulation steps that were divided twice",
        "Multiply the logged value by {k}",
        "恰好是 1/{k}，像是 {k} 个进程或累积步多除了一次",
        "记录的数值乘以 {k}",
        formula=("/", "base", "k"),
        k=GROUPS,
    ),
    "bits": Relation(
        FACTOR,
        "it is in bits, 1/ln 2 times that in nats",
        "Compare in one unit",
        "单位是比特，即纳特的 1/ln 2 倍",
        "统一单位再比较",
        formula=("/", "base", ("log", 2)),
    ),
    "nats times ln 2": Relation(
        FACTOR,
        "it was multiplied by ln 2",
        "Divide nats by ln 2 to get bits",
        "乘了 ln 2",
        "纳特换成比特要除以 ln 2",
        formula=("*", "base", ("log", 2)),
    ),
    "classes counted more than once": Relation(
        OFFSET,
        "it is ln {k} more, as if each class had been counted {k} times",
        "See whether gathered logits were gathered again",
        "多了 ln {k}，像是每个类别被数了 {k} 次",
        "检查 logits 是否被重复汇集",
        formula=("+", "base", ("*", "once", ("log", "k"))),
        k=GROUPS,
    ),
    "part of the classes": Relation(
        OFFSET,
        "it is ln {k} less, as if 1/{k} of the classes had been counted",
        "Sum the exponentials over all parts",
        "少了 ln {k}，像是只数了 1/{k} 的类别",
        "对所有部分的指数求和",
        formula=("-", "base", ("*", "once", ("log", "k"))),
        k=GROUPS,
    ),
    "mean of means": Relation(
        FORMULA,
        "that is the mean of the means of {k} groups, which count alike whatever their size",
        "Add up the sums and divide once by all labels that count",
        "这是 {k} 组平均值的平均，各组不论大小权重相同",
        "把各组的总和相加，最后只除一次标签总数",
    ),
    "mean of the classes' means": Relation(
        FORMULA,
        "that is the mean of the means of the {k} classes that occur, which count alike however frequent they are",
        "Average over all labels that count, or expect classes to count alike",
        "这是出现的 {k} 个类别各自平均值的平均，各类别不论多少权重相同",
        "对计入的全部标签取平均，或确认本来就要各类别权重相同",
    ),
    "perplexity": Relation(
        FORMULA,
        "that is its exponential, the perplexity",
        "Compare with exp of the mean",
        "这是损失的指数，即困惑度",
        "与平均损失的指数比较",
        formula=("exp", "mean"),
    ),
    "without smoothing": Relation(
        FORMULA,
        "that is the loss without label smoothing",
        "Pass the smoothing to the loss",
        "这是没有标签平滑的损失",
        "把平滑系数传给损失函数",
    ),
    "with smoothing": Relation(
        FORMULA,
        "that is the loss with label smoothing {k}",
        "Compare with label_smoothing={k}",
        "这是标签平滑系数为 {k} 的损失",
        "用 label_smoothing={k} 比较",
        k=SMOOTHINGS,
    ),
    "smoothing over the other classes": Relation(
        FORMULA,
        "the smoothing {k} was shared out among the other classes only, not among all",
        "Compare with label_smoothing = {k} C/(C - 1)",
        "平滑系数 {k} 只分给了其余的类别，而不是全部类别",
        "用 label_smoothing = {k} C/(C - 1) 比较",
    ),
    "without weights": Relation(
        FORMULA,
        "that is the loss without weights",
        "Pass the weights to the loss",
        "这是没有权重的损失",
        "把权重传给损失函数",
    ),
    "weight of the label on the smoothed part": Relation(
        FORMULA,
        "each label's weight multiplies its smoothed part too, where PyTorch weights each class's own share",
        "Decide which of the two is meant",
        "平滑的部分也乘了该标签的权重，而 PyTorch 是各类别的份额乘各自的权重",
        "确定要用哪一种",
    ),
    "smoothed part without weights": Relation(
        FORMULA,
        "the smoothed part has no weights, where PyTorch weights each class's own share",
        "Decide which of the two is meant",
        "平滑的部分没有乘权重，而 PyTorch 是各类别的份额乘各自的权重",
        "确定要用哪一种",
    ),
    "shifted": Relation(
        FORMULA,
        "that is the loss of the labels shifted by {k}",
        "Shift once, in the data or in the model",
        "这是标签错开 {k} 步时的损失",
        "只错开一次，由数据或由模型来做",
    ),
    "activated twice": Relation(
        FORMULA,
        "the logits went through a softmax or a sigmoid before the loss",
        "Remove it",
        "logits 在损失之前又经过了 softmax 或 sigmoid",
        "请去掉",
    ),
    "logits taken for probabilities": Relation(
        FORMULA,
        "the logits were clipped and used as probabilities, without a softmax or a sigmoid",
        "Pass from_logits=True, or add the activation",
        "logits 未经激活函数，就被当作概率来截断",
        "写 from_logits=True，或加上激活函数",
    ),
    "mean of perplexities": Relation(
        FORMULA,
        "that is the mean of the perplexities of single labels",
        "Average the losses first, then take the exponential",
        "这是各个标签困惑度的平均",
        "先对损失取平均，再取指数",
    ),
    "divided by the batch twice": Relation(
        FACTOR,
        "it was divided by the batch size {k} once more",
        "Divide once",
        "又除了一次批量大小 {k}",
        "只除一次",
        formula=("/", "base", "N"),
        k="N",
    ),
    "divided by the steps twice": Relation(
        FACTOR,
        "it was divided by the {k} steps of a sequence once more",
        "Divide once",
        "又除了一次序列的步数 {k}",
        "只除一次",
        formula=("/", "base", "T"),
        k="T",
    ),
    "negated": Relation(
        FACTOR,
        "it has the other sign",
        "Put the minus sign in front of the logarithm",
        "符号相反",
        "在对数前面加上负号",
        formula=("-", 0, "base"),
    ),
    "the sigmoid loss": Relation(
        FORMULA,
        "that is the sigmoid loss of these rows, averaged over all their numbers, and not the softmax loss",
        "For one class out of several use the softmax loss",
        "这是同样几行的 sigmoid 损失（对全部数取平均），而不是 softmax 损失",
        "多类选一时请用 softmax 损失",
    ),
    "the softmax loss": Relation(
        FORMULA,
        "that is the softmax loss of these rows, and not the sigmoid loss",
        "For independent answers use the sigmoid loss",
        "这是同样几行的 softmax 损失，而不是 sigmoid 损失",
        "答案各自独立时请用 sigmoid 损失",
    ),
    "without the entropy of the labels": Relation(
        FORMULA,
        "that is the KL divergence, the cross entropy minus the entropy of the labels",
        "Compare with the same of the two; their gradients are equal",
        "这是 KL 散度，即交叉熵减去标签的熵",
        "与同一种量比较；两者梯度相同",
    ),
    "without the entropy of the labels, averaged over classes": Relation(
        FORMULA,
        "that is the KL divergence, averaged over the {k} classes as well",
        "Sum over the classes: reduction='batchmean' in PyTorch",
        "这是 KL 散度，并且又对 {k} 个类别取了平均",
        "对类别求和：PyTorch 写 reduction='batchmean'",
        k="C",
    ),
    "without the entropy of the labels, times the temperature squared": Relation(
        FORMULA,
        "that is the KL divergence times {k} squared, as in distillation at a temperature of {k}",
        "Compare with the same of the two, without the factor",
        "这是 KL 散度乘以 {k} 的平方，即温度为 {k} 的知识蒸馏损失",
        "去掉这个系数，与同一种量比较",
        k=TEMPERATURES,
    ),
    "with a temperature": Relation(
        FORMULA,
        "the logits were divided by a temperature of {k} before the loss",
        "Divide student and teacher by the same temperature, once",
        "logits 在损失之前又除以了温度 {k}",
        "学生和教师除以同一个温度，只除一次",
        k=TEMPERATURES,
        open=RARE,
    ),
    "without the temperature": Relation(
        FORMULA,
        "that is the loss of {k} times these logits, as if they had not been divided by a temperature of {k}",
        "Divide student and teacher by the same temperature, once",
        "这是 logits 乘以 {k} 之后的损失，即没有除以温度 {k}",
        "学生和教师除以同一个温度，只除一次",
        k=TEMPERATURES,
        open=RARE,
    ),
    "negative logits of the labels": Relation(
        FORMULA,
        "that is the negative mean logit of the labels: no log_softmax came before the loss",
        "Apply log_softmax first, or use the loss that takes logits",
        "这是标签处 logit 的平均值的相反数：损失之前没有 log_softmax",
        "先做 log_softmax，或改用接收 logits 的损失",
    ),
    "negative probabilities of the labels": Relation(
        FORMULA,
        "that is the negative mean probability of the labels: a softmax came before the loss, not a log_softmax",
        "Take the logarithm, or use the loss that takes logits",
        "这是标签概率的平均值的相反数：损失之前做的是 softmax，不是 log_softmax",
        "先取对数，或改用接收 logits 的损失",
    ),
    "activated along another axis": Relation(
        FORMULA,
        "the softmax went along axis {k}, not along the axis of the classes",
        "Name the axis of the classes",
        "softmax 沿着轴 {k} 计算，而不是沿着类别所在的轴",
        "写明类别所在的轴",
    ),
    "focal": Relation(
        FORMULA,
        "that is the focal loss with gamma {k}",
        "Compare focal losses with each other only",
        "这是 gamma 为 {k} 的 focal loss",
        "focal loss 只与 focal loss 比较",
        open=RARE,
    ),
    "in powers of 10": Relation(
        FACTOR,
        "its logarithm is the decimal one",
        "Use the natural logarithm",
        "用的是以 10 为底的对数",
        "请用自然对数",
        formula=("/", "base", ("log", 10)),
        open=RARE,
    ),
}
