"""A form that is sent twice makes one row, and none about somebody whose record was merged at that moment."""

from collections.abc import Callable
from functools import wraps

from django.db import IntegrityError, models
from django.utils.translation import gettext as _

from akishima_support.access import Refused
from network.actions.once import once as once_in_table

MERGED = "this record was merged into another"  # what the triggers say


def once(model: type[models.Model]) -> Callable:
    """The same for rows about people. Raises Refused where the person was merged into another record meanwhile."""

    def decorate(action: Callable) -> Callable:
        act = once_in_table(model)(action)

        @wraps(action)
        def run(**words):
            try:
                return act(**words)
            except (IntegrityError, Refused) as problem:
                if MERGED not in str(problem):
                    raise
                message = _("この方の記録は、いま別の記録にまとめられました。もう一度探してください。")
                raise Refused(message) from problem

        return run

    return decorate
