"""What `diagnose` knows, as data: codes, sentences, remedies, telltale numbers and tolerances.

Everything here can be written as JSON, so that another front end says the same. A rule names its check, a function of
one of the rooms `arrays`, `labels`, `logits` and `loss`.
"""

from dataclasses import asdict, dataclass
from typing import Any

from .causes import CLIPS, LN_C, SIGMOID_TWICE, TWICE
from .relations import (
    AMONG,
    BATCHES,
    GROUPS,
    MORE_GROUPS,
    MORE_SMOOTHINGS,
    MOST_SMOOTHED,
    PROVEN,
    RELATIONS,
    SMOOTHINGS,
    TEMPERATURES,
    USUAL,
)

SHOWN = 5  # places of which a finding gives index and value
SUM_TOLERANCE = 0.01  # of a row's distance from 1; bfloat16 probabilities are off by 0.002
LOSS_TOLERANCE = 5e-5  # training loops print four decimals
GUESSING_TOLERANCE = 5e-4  # the loss moves away from ln C slowly
MOST_TRIED = 1 << 25  # logits to which other formulas are applied: each takes as long as the loss itself
SAMPLED = 10_000  # elements are evidence enough
ODDS = 1000
FLOAT16_MAX = 65504.0
MARKERS = (-100, -1, 255)  # what frameworks and data sets write where no class is meant


@dataclass(frozen=True)
class Rule:
    """One mistake: where it is looked for, how sure a finding is (3 certain, 2 likely, 1 possible), what is said."""

    check: str
    certainty: int
    en: str
    en_do: str
    zh: str
    zh_do: str


COMPARED = (
    "The loss is {loss:.6g}, and these arrays give {expected:.6g}: {relation}.",
    "{remedy}.",
    "损失是 {loss:.6g}，而这些数组给出 {expected:.6g}：{relation}。",
    "{remedy}。",
)

RULES: dict[str, Rule] = {
    "class-indices-for-dense-loss": Rule(
        "arrays.class_indices_for_dense_loss",
        3,
        "The labels are class indices, one for each row, but this loss takes one number for each logit.",
        "Use sparse_softmax_cross_entropy_with_logits.",
        "标签是类别索引，每行一个，而这个损失要求每个 logit 各有一个标签。",
        "请改用 sparse_softmax_cross_entropy_with_logits。",
    ),
    "one-hot-for-sparse-loss": Rule(
        "arrays.one_hot_for_sparse_loss",
        3,
        "The labels have one number for each class, but this loss takes one class index for each row.",
        "Use softmax_cross_entropy_with_logits, or pass labels.argmax(axis=-1).",
        "标签给每个类别一个数，而这个损失要求每行一个类别索引。",
        "请改用 softmax_cross_entropy_with_logits，或传入 labels.argmax(axis=-1)。",
    ),
    "column-of-class-indices": Rule(
        "arrays.column_of_class_indices",
        3,
        "The class indices have an extra axis of size 1.",
        "Drop it with labels.squeeze(axis={axis}) and use sparse_softmax_cross_entropy_with_logits.",
        "类别索引多了一个长度为 1 的轴。",
        "请用 labels.squeeze(axis={axis}) 去掉它，再用 sparse_softmax_cross_entropy_with_logits。",
    ),
    "column-against-vector": Rule(
        "arrays.column_against_vector",
        3,
        "One argument has an extra axis of size 1. Where shapes are broadcast, every label meets every logit, "
        "in shape {broadcast_shape}.",
        "Drop that axis.",
        "labels 和 logits 中，有一个多了长度为 1 的轴。一旦广播，每个标签都会与每个 logit 配对，"
        "形状成为 {broadcast_shape}。",
        "请去掉这个轴。",
    ),
    "too-few-classes": Rule(
        "arrays.too_few_classes",
        3,
        "The class axis has size {classes}, and a softmax needs at least two classes.",
        "For yes or no use sigmoid_cross_entropy_with_logits, with labels in the shape of the logits.",
        "类别轴的长度是 {classes}，而 softmax 至少要有两个类别。",
        "若只判断是与否，请用 sigmoid_cross_entropy_with_logits，标签与 logits 形状相同。",
    ),
    "shapes-do-not-match": Rule(
        "arrays.shapes_do_not_match",
        3,
        "Labels of shape {labels_shape} do not go with logits of shape {logits_shape}.",
        "Make the shapes equal; for class indices, equal without the axis of the classes.",
        "形状为 {labels_shape} 的标签与形状为 {logits_shape} 的 logits 对不上。",
        "两者的形状应当相同；标签是类别索引时，少掉类别所在的轴。",
    ),
    "ambiguous-class-axis": Rule(
        "arrays.ambiguous_class_axis",
        1,
        "Two axes of the logits have {classes} entries, so the classes may be on axis {axes[0]} or {axes[1]}: "
        "the mean loss is {means[0]:.6g} or {means[1]:.6g}.",
        "Say which with axis={axes[0]} or axis={axes[1]}.",
        "logits 有两个轴的长度都是 {classes}，类别可能在轴 {axes[0]}，也可能在轴 {axes[1]}："
        "平均损失是 {means[0]:.6g} 或 {means[1]:.6g}。",
        "用 axis={axes[0]} 或 axis={axes[1]} 写明。",
    ),
    "nan": Rule(
        "arrays.nan",
        3,
        "NaN in {argument}, at {count} of {size} places: every loss and every mean it enters is NaN.",
        "Follow the indices to the inputs of those rows.",
        "{argument} 中有 NaN，{size} 个里占 {count} 个：用到它的损失和平均值都会是 NaN。",
        "沿着下标检查那几行的输入。",
    ),
    "infinite": Rule(
        "arrays.infinite",
        1,
        "Infinities in {argument}, at {count} of {size} places: "
        "on purpose if they mask classes, else from an overflow or a log(0).",
        "If no class is masked there, look for what overflowed.",
        "{argument} 中有无穷大，{size} 个里占 {count} 个：如果不是有意屏蔽类别，就是发生了上溢，或对 0 取了对数。",
        "如果没有屏蔽类别，请找出上溢的地方。",
    ),
    "label-on-minus-infinity": Rule(
        "logits.label_on_minus_infinity",
        3,
        "{count} of {size} labels are at a logit of -inf: there the loss is infinite.",
        "See whether the mask and the labels are out of step, or the mask is inverted.",
        "{size} 个标签里有 {count} 个对应的 logit 是 -inf：那里的损失是无穷大。",
        "检查掩码与标签是否错位，或者掩码是否取反了。",
    ),
    "looks-like-probabilities": Rule(
        "logits.looks_like_probabilities",
        2,
        "All logits are in [0, 1] and behave like probabilities.",
        "If a softmax or a sigmoid comes before the loss, remove it.",
        "所有 logits 都在 [0, 1] 之内，而且表现得像概率。",
        "如果损失之前已经做过 softmax 或 sigmoid，请去掉。",
    ),
    "labels-outside-0-1": Rule(
        "labels.labels_outside_0_1",
        3,
        "{count} of {size} labels are outside [0, 1]: the loss can be negative, without a lower bound.",
        "Map the labels to 0 and 1; see whether labels and logits are swapped.",
        "{size} 个标签里有 {count} 个不在 [0, 1] 之内：损失可能为负，而且没有下界。",
        "把标签换成 0 和 1，并检查标签与 logits 是否写反。",
    ),
    "logits-as-labels": Rule(
        "labels.logits_as_labels",
        2,
        "The labels are {what}, not probabilities: as a teacher's rows they must be activated first.",
        "Pass {instead}.",
        "标签是 {what}，而不是概率：教师模型的输出要先经过激活函数。",
        "请传入 {instead}。",
    ),
    "rows-of-zeros": Rule(
        "labels.rows_of_zeros",
        3,
        "The labels of {count} of {size} rows are all 0: their loss is 0, and they lower the mean.",
        "Leave padding out with mask, and divide by the rows that are left.",
        "{size} 行标签里有 {count} 行全是 0：它们的损失是 0，会拉低平均值。",
        "用 mask 去掉填充，再除以余下的行数。",
    ),
    "labels-do-not-sum-to-1": Rule(
        "labels.labels_do_not_sum_to_1",
        3,
        "The labels of {count} of {size} rows do not sum to 1, the first to {values[0]:.6g}.",
        "Divide each row by its sum; for independent labels use sigmoid_cross_entropy_with_logits.",
        "{size} 行标签里有 {count} 行之和不是 1，第一处的和是 {values[0]:.6g}。",
        "每行除以总和；标签各自独立时，请用 sigmoid_cross_entropy_with_logits。",
    ),
    "class-index-out-of-range": Rule(
        "labels.class_index_out_of_range",
        3,
        "{count} of {size} class indices are not in [0, {classes}).",
        "Count classes from 0, give the last layer one output for each class, name what marks padding as ignore_index.",
        "{size} 个类别索引里有 {count} 个不在 [0, {classes}) 之内。",
        "类别从 0 开始，最后一层每个类别一个输出，标记填充的数用 ignore_index 写明。",
    ),
    "ignore-index-unknown": Rule(
        "labels.ignore_index_unknown",
        3,
        "{count} of {size} class indices are {marker}, which marks what is left out; this loss was not told so.",
        "Pass ignore_index={marker}, or drop those labels with a mask first.",
        "{size} 个类别索引里有 {count} 个是 {marker}，即“不计入”的记号，而这个损失会把它当作类别索引。",
        "写上 ignore_index={marker}，或先用掩码去掉这些标签。",
    ),
    "ignore-index-cut": Rule(
        "labels.ignore_index_cut",
        3,
        "{count} of {size} labels are {became}: {marker} does not fit {labels_dtype} and was stored as that.",
        "Store the labels as int64 before writing {marker} into them.",
        "{size} 个标签里有 {count} 个是 {became}：{labels_dtype} 存不下 {marker}，存成了这个数。",
        "先把标签转成 int64，再写入 {marker}。",
    ),
    "all-labels-ignored": Rule(
        "labels.all_labels_ignored",
        3,
        "No label counts: all {size} are ignored or masked. Their sum is 0, their mean 0/0 = NaN.",
        "Skip such batches, or divide by max(count, 1).",
        "没有标签计入损失：{size} 个全被忽略或屏蔽。总和是 0，平均值是 0/0，即 NaN。",
        "跳过这样的批量，或者除以 max(count, 1)。",
    ),
    "grey-values": Rule(
        "labels.grey_values",
        2,
        "The labels are grey values of a mask image, {grey}, not class indices.",
        "Map them: np.searchsorted({grey}, labels).",
        "标签是掩码图的灰度值 {grey}，不是类别索引。",
        "换成类别索引：np.searchsorted({grey}, labels)。",
    ),
    "padding-counts-as-class": Rule(
        "labels.padding_counts_as_class",
        1,
        "{rows} of {size} rows {where} with {value}, {count} labels in all: padding there is trained as class {value}.",
        "Write ignore_index into them, by position and not by value, or pass a mask.",
        "{size} 行里有 {rows} 行的一端（{where}）是连续的 {value}，共 {count} 个标签：若是填充，就会当作类别来训练。",
        "按位置（不要按数值）把它们换成 ignore_index，或传入 mask。",
    ),
    "labels-shifted": Rule(
        "labels.labels_shifted",
        2,
        "The logits fit the labels of another step: the mean loss at shifts {shifts} is {means}, least at {best}.",
        "Shift once: either the data or the model does it. Compare logits[:, :-1] with tokens[:, 1:].",
        "logits 与错开一步的标签更相符：错开 {shifts} 步时的平均损失是 {means}，在 {best} 处最小。",
        "只错开一次，由数据或由模型来做：logits[:, :-1] 对 tokens[:, 1:]。",
    ),
    "class-indices-not-integers": Rule(
        "labels.class_indices_not_integers",
        3,
        "Class indices must have an integer dtype, and these have {labels_dtype}.",
        "If all are whole numbers, convert them with labels.astype(int).",
        "类别索引必须是整数类型，这里却是 {labels_dtype}。",
        "确认都是整数之后，用 labels.astype(int) 转换。",
    ),
    "float16-overflow-ahead": Rule(
        "logits.float16_overflow_ahead",
        2,
        "{argument}: {count} of {size} come so close to 65504, where float16 ends, that the next sum or difference may "
        "be infinite.",
        "Compute the loss in float32.",
        "{argument}：{size} 个里有 {count} 个接近或超过 float16 的上限 65504，再加减一次就可能是无穷大。",
        "请用 float32 计算损失。",
    ),
    "cosines-without-temperature": Rule(
        "logits.cosines_without_temperature",
        2,
        "The logits are cosines of {classes} pairs, without a temperature: the loss cannot fall below {number:.6f}.",
        "Divide them by a temperature, such as 0.07.",
        "logits 是 {classes} 对样本的余弦相似度，没有除以温度：损失不会低于 {number:.6f}。",
        "除以温度，例如 0.07。",
    ),
    "loss-off-by-a-factor": Rule("loss.off_by_a_factor", 2, *COMPARED),
    "loss-off-by-an-offset": Rule("loss.off_by_an_offset", 2, *COMPARED),
    "loss-of-another-formula": Rule("loss.of_another_formula", 2, *COMPARED),
    "negative-loss": Rule(
        "loss.negative",
        3,
        "The loss is negative, at {count} of {size} places. With labels in [0, 1] none can be.",
        "Look for labels outside [0, 1], for swapped arguments, for a missing minus sign.",
        "损失为负，{size} 个里占 {count} 个。标签在 [0, 1] 之内时不会如此。",
        "请检查标签的范围、参数是否写反、公式是否漏了负号。",
    ),
    "loss-of-zero": Rule(
        "loss.of_zero",
        2,
        "The loss is exactly 0: its digits were lost, there is a single class, or no label counts.",
        "Compute it from logits in a form that keeps small losses, and count the labels that are left.",
        "损失恰好是 0：有效数字丢光了，或者只有一个类别，或者没有标签计入损失。",
        "用能保留小损失的形式从 logits 计算，并数一数余下的标签。",
    ),
    "loss-of-guessing": Rule(
        "loss.of_guessing",
        1,
        "The loss is {equals} = {number:.6f}, for {classes} classes: all get the same probability.",
        "At the first step that is normal; later, see whether gradients reach the last layer.",
        "损失等于 {equals} = {number:.6f}（{classes} 个类别）：每个类别得到同样的概率。",
        "训练刚开始时这很正常；之后仍是如此，就检查梯度是否传到了最后一层。",
    ),
    "loss-of-activating-twice": Rule(
        "loss.of_activating_twice",
        2,
        "The loss is {equals} = {number:.6f}, its floor if the logits went through a softmax or a sigmoid already.",
        "Remove that softmax or sigmoid.",
        "损失等于 {equals} = {number:.6f}：logits 若已经过 softmax 或 sigmoid，最低只能到这里。",
        "请去掉多余的那次激活。",
    ),
    "loss-of-clipping": Rule(
        "loss.of_clipping",
        2,
        "The largest loss is {equals} = {number:.6f}, the price of a log(0) that was clipped.",
        "Use a loss that takes logits.",
        "最大的损失等于 {equals} = {number:.6f}：这是对 0 取对数、又被截断的结果。",
        "请改用接收 logits 的损失。",
    ),
}


def as_data() -> dict[str, Any]:
    """All of it as lists, dictionaries, strings and numbers, for a front end in another language."""
    return {
        "rules": {code: asdict(rule) for code, rule in RULES.items()},
        "relations": {name: asdict(relation) for name, relation in RELATIONS.items()},
        "clips": CLIPS,
        "telltale": {"ln_c": LN_C, "twice": TWICE, "sigmoid_twice": SIGMOID_TWICE},
        "among": AMONG,
        "numbers": {
            "SHOWN": SHOWN,
            "SUM_TOLERANCE": SUM_TOLERANCE,
            "LOSS_TOLERANCE": LOSS_TOLERANCE,
            "GUESSING_TOLERANCE": GUESSING_TOLERANCE,
            "SAMPLED": SAMPLED,
            "ODDS": ODDS,
            "FLOAT16_MAX": FLOAT16_MAX,
            "MARKERS": MARKERS,
            "BATCHES": BATCHES,
            "GROUPS": GROUPS,
            "MORE_GROUPS": MORE_GROUPS,
            "SMOOTHINGS": SMOOTHINGS,
            "MORE_SMOOTHINGS": MORE_SMOOTHINGS,
            "MOST_SMOOTHED": MOST_SMOOTHED,
            "TEMPERATURES": TEMPERATURES,
            "USUAL": USUAL,
            "PROVEN": PROVEN,
        },
    }
