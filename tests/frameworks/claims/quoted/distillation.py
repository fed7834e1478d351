"""The page on distillation."""

from ..sentences import Said

FIRST_AXIS = Said(
    "neighbours/distillation#batchmean",
    'With `"batchmean"` it divides by the first axis only.',
    '用 `"batchmean"` 时只除以第一个轴的长度',
)
FINITE = Said(
    "neighbours/distillation#minus-infinity",
    "or put a large finite number in place of −inf:",
    "或者把 −inf 换成绝对值很大的有限数：",
)
NO_IGNORE = Said(
    "neighbours/distillation#batchmean",
    "`F.kl_div` has no `ignore_index`: leave the rows of prompt and padding out before, or they count.",
    "`F.kl_div` 没有 `ignore_index`：提示词和填充的行要先去掉，否则也会计入。",
)
