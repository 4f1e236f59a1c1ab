"""Columns that hold codes of a list that the administrator edits."""

from functools import partialmethod

from django.db import models

from akishima_support.japanese.punctuation import listed
from cases.models.code_words import code_word, code_words


class _OfList:
    """What both kinds have in common. For migrations they are ordinary columns: a list changes without one."""

    def __init__(self, *args, code_list: str = "", **kwargs):
        self.code_list = code_list
        super().__init__(*args, **kwargs)

    def contribute_to_class(self, cls, name, **kwargs):
        """Give the model `get_…_display`, as choices do."""
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, f"get_{self.name}_display", partialmethod(_display, column=self))


class CodeField(_OfList, models.CharField):
    """One code; empty is not filled in."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_length": 30} | kwargs)

    def deconstruct(self):
        """An ordinary column of text."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs

    def in_words(self, value: str) -> str:
        """The code in words."""
        return code_word(self.code_list, value)


class CodesField(_OfList, models.JSONField):
    """Several codes; an empty list is not filled in."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"default": list, "blank": True} | kwargs)

    def deconstruct(self):
        """An ordinary column of JSON."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs

    def in_words(self, value: list[str]) -> str:
        """The codes in words, in the order of the list."""
        return listed(code_words(self.code_list, value))


def _display(instance: models.Model, *, column: CodeField | CodesField) -> str:
    return column.in_words(getattr(instance, column.attname))
