"""The append-only audit. `record` and `EventType` are what other packages need.

They are loaded on first use, because models can be imported only after the apps are ready.
"""


def __getattr__(name):
    if name == "record":
        from akishima_support.audit.recording import record

        return record
    if name in ("EventType", "Outcome"):
        from akishima_support.audit import event_types

        return getattr(event_types, name)
    raise AttributeError(name)
