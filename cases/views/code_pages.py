"""What the pages of the lists of codes have in common."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from cases.codes.code_list import CodeList
from cases.models import Code


def find_list(name: str) -> CodeList:
    """The list; 404 where there is none of this name, or where it is fixed."""
    if name not in CodeList.values:
        raise Http404
    return CodeList(name)


def find_code(name: str, code: str) -> Code:
    """The code of the list; 404 where there is none."""
    return get_object_or_404(Code.objects.all(), list=name, code=code)
