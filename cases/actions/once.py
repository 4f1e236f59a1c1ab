"""A form that is sent twice makes one row."""

import uuid

from django.db import connection, models


def made_before(model: type[models.Model], token: uuid.UUID) -> models.Model | None:
    """The row that this submission has made already, or None. Call it first in the transaction.

    Two submissions at the same moment wait for each other: on PostgreSQL by a lock on the token until the end
    of the transaction, on SQLite because only one transaction writes at a time.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(token)])
    return model.unscoped.filter(submission_token=token).first()
