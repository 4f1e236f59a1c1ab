"""Where Japanese text stands that no catalogue can translate, in Python sources and in templates."""

import ast
import re
from collections.abc import Iterator

from django.template.base import Lexer, Token, TokenType

from tools.messages import KEYWORDS

# Kana, kanji, 々 〆 〇; marks that any language may print, such as ・ and （, do not count.
JAPANESE = re.compile(r"[々-〇ぁ-ゖァ-ヺー㐀-鿿豈-﫿]")
EAGER = {"gettext", "ngettext", "pgettext", "npgettext"}
IN_UNDERSCORE = re.compile(r"""_\(\s*(?:"[^"]*"|'[^']*')\s*\)""")
HTML_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def unwrapped_in_python(source: str) -> list[tuple[int, str]]:
    """Line and text of each Japanese string literal outside a gettext call; docstrings do not count."""
    tree = ast.parse(source)
    excepted = {id(node) for call in wrapped_calls(tree) for node in ast.walk(call)}
    excepted |= {id(node) for node in docstrings(tree)}
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and id(node) not in excepted and is_japanese(node.value)
    ]


def is_japanese(value: object) -> bool:
    return isinstance(value, str) and bool(JAPANESE.search(value))


def wrapped_calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func) in KEYWORDS:
            yield node


def name_of(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def docstrings(tree: ast.AST) -> Iterator[ast.Constant]:
    """Texts that stand alone as a statement: docstrings, and notes below an attribute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def translated_at_import(source: str) -> list[int]:
    """Lines that call a gettext that is not lazy while the module is being imported: they fix the language."""
    tree = ast.parse(source)
    eager = set(eager_names(tree))
    return [call.lineno for call in calls_at_import(tree) if name_of(call.func) in eager]


def eager_names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            for alias in node.names:
                if alias.name in EAGER:
                    yield alias.asname or alias.name


def calls_at_import(node: ast.AST) -> Iterator[ast.Call]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.Call):
            yield child
        yield from calls_at_import(child)


def unwrapped_in_template(source: str) -> list[tuple[int, str]]:
    """Line and text of each Japanese text or tag argument outside the translation tags and comments."""
    found = []
    inside = ""
    for token in Lexer(HTML_COMMENT.sub("", source)).tokenize():
        inside = block_after(inside, token)
        if not inside and is_japanese(text_of(token)):
            found.append((token.lineno, token.contents.strip()))
    return found


def block_after(inside: str, token: Token) -> str:
    """Which block of texts that are translated, or never shown, the lexer is in after this token."""
    word = token.contents.split(" ")[0] if token.token_type == TokenType.BLOCK else ""
    if word in {"blocktranslate", "blocktrans", "comment"}:
        return word
    return "" if word == f"end{inside}" else inside


def text_of(token: Token) -> str:
    if token.token_type == TokenType.COMMENT:
        return ""
    if token.token_type == TokenType.BLOCK and token.contents.split(" ")[0] in {"translate", "trans"}:
        return ""
    return token.contents if token.token_type == TokenType.TEXT else IN_UNDERSCORE.sub("", token.contents)
