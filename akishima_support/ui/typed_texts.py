"""The words among what was sent, for a page that cannot show the form itself."""

import re

from django.utils.datastructures import MultiValueDict

# What machines wrote into the form, and what nobody may read on a screen.
_NOT_WORDS = re.compile(r"^(csrfmiddlewaretoken|draft_key|submission_token|version|next|.*password.*)$")
_CODE = re.compile(r"[\x21-\x7e]{0,40}")


def typed_texts(values: MultiValueDict) -> list[str]:
    """Everything that a person typed, in the order of the form: no codes of choices, no numbers of rows."""
    texts = (text for name, each in values.lists() if not _NOT_WORDS.match(name) for text in each)
    return [text for text in texts if isinstance(text, str) and text.strip() and not _CODE.fullmatch(text)]
