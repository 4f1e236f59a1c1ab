"""Topics that a script finds by their first kana; without it they are plain lists."""

from django import forms

from cases.codes.code_list import CodeList
from cases.models.code_words import words


class _WithReadings:
    def create_option(self, name, value, *args, **kwargs):
        """Django's option, with what somebody may begin to type for it."""
        option = super().create_option(name, value, *args, **kwargs)
        word = words(CodeList.TOPIC).get(value)
        if word and word.reading:
            option["attrs"]["data-reading"] = word.reading
        return option


class TopicRadios(_WithReadings, forms.RadioSelect):
    """◎ one of them."""


class TopicChecks(_WithReadings, forms.CheckboxSelectMultiple):
    """○ several of them."""
