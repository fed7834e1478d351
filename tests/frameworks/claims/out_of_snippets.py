"""What the pages show to be copied, taken out of its snippet: a property tries it on more than the snippet does."""

import ast

from hooks.executed_code import SNIPPETS

DEFINITIONS = (ast.Import, ast.ImportFrom, ast.ClassDef, ast.FunctionDef)


def defined(snippet: str, name: str):
    """The class or the function of this name, without running the rest: defined("large_vocabulary/…", "…")."""
    tree = ast.parse((SNIPPETS / f"{snippet}.py").read_text("utf-8"))
    tree.body = [node for node in tree.body if isinstance(node, DEFINITIONS)]
    names: dict = {"__name__": snippet}
    exec(compile(tree, snippet, "exec"), names)
    return names[name]
