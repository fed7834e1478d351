"""The page on weighted cross entropy."""

from ..sentences import Said

SHAPES = Said(
    "losses/weighted#contract",
    "TensorFlow 2.21 follows the same rule with one exception: there `pos_weight` may also enlarge the result",
    "TensorFlow 2.21 的规则与此相同，只有一处例外：`pos_weight` 还可以让结果的形状变大",
)
