"""Chinese prose: spacing, punctuation, and one term for one thing."""

import re

import autocorrect_py
import pytest

from .pages import PAGES, ROOT, name

CHINESE = [page for page in PAGES if name(page).endswith(".zh")]

# A variant that is in use elsewhere, and the site's own term.
TERMS = {
    "互熵": "交叉熵",
    "二分类": "二元分类",
    "多类分类": "多分类",
    "多标记": "多标签",
    "独热码": "独热编码",
    "热独": "独热",
    "极大似然": "最大似然",
    "不均衡": "不平衡",
    "规约": "归约",
    "标记平滑": "标签平滑",
    "相对熵": "KL 散度",
    "梯度截断": "梯度裁剪",
    "正规化": "归一化",
    "规范化": "归一化",
    "反向传递": "反向传播",
    "掩膜": "掩码",
    "类索引": "类别索引",
    "对数概率比": "对数几率",
}


@pytest.mark.parametrize("page", [*CHINESE, ROOT / "README.md", ROOT / "CONTRIBUTING.md"], ids=lambda page: page.stem)
def test_spacing_and_punctuation_are_those_of_chinese_typography(page):
    found = autocorrect_py.lint_for(page.read_text("utf-8"), page.name).lines
    assert [(line.line, line.old, line.new) for line in found] == []


@pytest.mark.parametrize("page", CHINESE, ids=name)
def test_a_term_has_one_form(page):
    # Where a term is introduced its other names stand beside it: 二元分类（二分类）; in the glossary 二元分类、二分类.
    text = page.read_text("utf-8")
    for variant, term in TERMS.items():
        text = re.sub(f"{term}(（{variant}）|、{variant}(?= {{ #))", "", text)
    assert {variant: term for variant, term in TERMS.items() if variant in text} == {}
