"""Files and functions stay small."""

import ast

from tests.project.walk import BASE, sources

SOURCES = {str(path.relative_to(BASE)): path.read_text(encoding="utf-8") for path in sources()}
TREES = {name: ast.parse(text) for name, text in SOURCES.items()}


def test_no_file_has_more_than_400_lines():
    assert [name for name, text in SOURCES.items() if len(text.splitlines()) > 400] == []


def test_no_function_has_more_than_50_lines_and_no_view_more_than_40():
    found = [
        f"{node.name} in {name}"
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= (40 if "/views/" in name else 50)
    ]

    assert found == []


def test_every_public_function_and_class_says_what_it_means():
    found = [
        f"{node.name} in {name}"
        for name, tree in TREES.items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]

    assert found == []
