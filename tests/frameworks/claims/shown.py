"""Quantifiers and workarounds in sentences on frameworks that need no search: few, and each says why.

Either a snippet of the section prints all that the word ranges over ("the two losses", "each line"), or the word says
nothing of what a framework does.
"""

from dataclasses import dataclass

SHOWN: list["Shown"] = []


@dataclass(frozen=True)
class Shown:
    """Words of a section as each language has them, and the snippet that prints all they range over, or a reason.

    A language in which the sentence holds no quantifier has no words here.
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
