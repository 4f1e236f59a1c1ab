"""Files and functions stay small."""

import ast

import pytest

from tests.project.walk import BASE, sources

SOURCES = sources()
NAMES = [str(path.relative_to(BASE)) for path in SOURCES]


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_no_file_has_more_than_400_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_no_function_has_more_than_50_lines_and_no_view_more_than_40(path):
    ceiling = 40 if "views" in path.parts else 50

    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < ceiling, f"{node.name} in {path.name}"


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_every_public_function_and_class_says_what_it_means(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))

    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"
