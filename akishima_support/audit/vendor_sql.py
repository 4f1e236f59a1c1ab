"""A step of a migration that is written in the SQL of each engine: triggers, and indexes that Django does not know."""

from django.db.migrations.operations.base import Operation


class VendorSQL(Operation):
    """Run the statements of the engine in use, one by one; backwards those that undo them.

    Both are given by the name of the engine; one that is not named does nothing. Unlike `RunPython` it needs no models,
    which Django would make anew for every step.
    """

    reduces_to_sql = True

    def __init__(self, forward: dict[str, list[str]], backward: dict[str, list[str]]):
        self.forward = forward
        self.backward = backward

    def state_forwards(self, app_label, state):
        """No model changes."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        self._run(schema_editor, self.forward)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        self._run(schema_editor, self.backward)

    def describe(self):
        return "SQL of the engine"

    @staticmethod
    def _run(schema_editor, statements):
        for statement in statements.get(schema_editor.connection.vendor, []):
            schema_editor.execute(statement, params=None)
