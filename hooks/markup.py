"""Mends what Material's and MkDocs' templates leave open: valid HTML, and names for assistive technology."""

import re

LABELS = {
    "zh": {"search": "搜索", "menu": "菜单", "source": "参照"},
    "en": {"search": "Search", "menu": "Menu", "source": "Modelled on"},
}


def on_post_page(output, page, config):
    return _mended(output, LABELS[page.file.locale])


def on_post_template(output_content, template_name, config):
    return _mended(output_content, LABELS["zh"]) if template_name == "404.html" else output_content


def _mended(output: str, label: dict[str, str]) -> str:
    # Not allowed on a checkbox, and a number is due.
    output = re.sub(r'(<input class="md-toggle"[^>]*) autocomplete="off"', r"\1", output)
    output = output.replace(' tabindex=""', "")
    # A dialog has a name; a table's corner is no header; the parts of a table of contents are no landmarks.
    output = output.replace('role="dialog"', f'role="dialog" aria-label="{label["search"]}"', 1)
    output = re.sub(r"<th([^>]*)></th>", r"<td\1></td>", output)
    output = re.sub(r'<nav class="md-nav" aria-label="[^"]*">', '<nav class="md-nav" role="none">', output)
    if 'id="__toc"' not in output:  # a page that the menu leaves out has no such box to tick
        output = output.replace(' for="__toc"', "")
    # Where a function comes from; beside mkdocstrings' "Source code" it would be taken for that.
    output = output.replace("<summary>Source</summary>", f"<summary>{label['source']}</summary>")
    # The menu opens by keyboard too: Material clicks a focused label when Enter is pressed.
    for control, name in (("__drawer", label["menu"]), ("__search", label["search"])):
        button = f'<label class="md-header__button md-icon" for="{control}"'
        output = output.replace(button, f'{button} tabindex="0" title="{name}"', 1)
    return output
