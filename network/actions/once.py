"""A form that is sent twice makes one row."""

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.db import IntegrityError, models, transaction

from akishima_support.access import Refused


def once(model: type[models.Model], column: str = "submission_token") -> Callable:
    """Decorate an action that makes a row of `model` with the `token` of the form in `column`.

    The same submission a second time gives the row that the first one made, even at the same moment: the unique
    token lets one of them through, and whatever the other wrote is undone.
    """

    def decorate(action: Callable) -> Callable:
        @wraps(action)
        def run(*, token: UUID | None = None, **rest):
            try:
                with transaction.atomic():
                    return action(token=token, **rest)
            except (IntegrityError, Refused):
                before = model.unscoped.filter(**{column: token}).first() if token else None
                if before is None:
                    raise
                return before

        return run

    return decorate
