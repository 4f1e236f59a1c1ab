"""INSERT statements that are composed once: for rows that are written with every page or every call."""

from functools import cache

from django.db import connections, models


class ComposedInsert(models.Model):
    """Inserts its row as Django does, with a statement that is composed once per set of columns.

    Whatever is more than plain values (expressions, columns with a placeholder of their own) goes Django's way.
    """

    class Meta:
        abstract = True

    def _do_insert(self, manager, using, fields, returning_fields, raw):
        values = [field.pre_save(self, add=True) for field in fields]
        if raw or returning_fields != [self._meta.pk] or not all(map(_is_plain, fields, values)):
            return super()._do_insert(manager, using, fields, returning_fields, raw)
        connection = connections[using]
        statement = _compose(type(self), using, tuple(field.name for field in fields))
        prepared = [
            field.get_db_prep_save(value, connection=connection) for field, value in zip(fields, values, strict=True)
        ]
        with connection.cursor() as cursor:
            cursor.execute(statement, prepared)
            return [connection.ops.fetch_returned_insert_columns(cursor, ())]


def _is_plain(field: models.Field, value) -> bool:
    return not hasattr(value, "resolve_expression") and not hasattr(field, "get_placeholder")


@cache
def _compose(model: type[models.Model], using: str, names: tuple[str, ...]) -> str:
    ops, meta = connections[using].ops, model._meta
    columns = ", ".join(ops.quote_name(meta.get_field(name).column) for name in names)
    returning, _parameters = ops.return_insert_columns([meta.pk])
    places = ", ".join(["%s"] * len(names))
    return f"{ops.insert_statement()} {ops.quote_name(meta.db_table)} ({columns}) VALUES ({places}) {returning}"
