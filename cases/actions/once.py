"""A form that is sent twice makes one row."""

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from akishima_support.access import Refused

MERGED = "this record was merged into another"  # what the triggers say


def once(model: type[models.Model]) -> Callable:
    """Decorate an action that makes a row of `model` with the `token` of the form in `submission_token`.

    The same submission a second time gives the row that the first one made, even at the same moment: the unique
    token lets one of them through, and whatever the other wrote is undone. Raises Refused where the person was
    merged into another record at this very moment.
    """

    def decorate(action: Callable) -> Callable:
        @wraps(action)
        def run(*, token: UUID | None = None, **rest):
            try:
                with transaction.atomic():
                    return action(token=token, **rest)
            except (IntegrityError, Refused) as problem:
                before = model.unscoped.filter(submission_token=token).first() if token else None
                if before is not None:
                    return before
                if MERGED in str(problem):
                    message = _("この方の記録は、いま別の記録にまとめられました。もう一度探してください。")
                    raise Refused(message) from problem
                raise

        return run

    return decorate
