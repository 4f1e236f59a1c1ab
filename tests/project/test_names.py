"""One word: the URL name, the view's module and the view's function."""

import pytest

from tests.project.walk import url_patterns

OURS = [(name, pattern) for name, pattern in url_patterns() if name.split(":")[0] in ("network", "cases")]


@pytest.mark.parametrize(("name", "pattern"), OURS, ids=[name for name, _pattern in OURS])
def test_a_page_s_code_is_found_in_one_guess(name, pattern):
    app, word = name.split(":")
    view = pattern.callback
    while hasattr(view, "__wrapped__"):
        view = view.__wrapped__

    assert view.__module__ == f"{app}.views.{word}"
    assert view.__name__ == word
