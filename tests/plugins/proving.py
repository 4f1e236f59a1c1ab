"""How long the proofs run: short in `make test`, long with PROVE=1 (`make prove`)."""

import os

import pytest
from hypothesis import HealthCheck, settings

LONG = bool(os.environ.get("PROVE"))

# The database makes the first example slow and the others uneven: no deadline.
EXAMPLES, STEPS, ROUNDS = (200, 50, 100) if LONG else (20, 25, 5)
COMMON = {"deadline": None, "print_blob": True, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("proofs", max_examples=EXAMPLES, stateful_step_count=STEPS, **COMMON)


def pytest_configure(config):
    config.addinivalue_line("markers", "prove: a proof that `make prove` runs long and whose figures it prints")
    config.addinivalue_line("markers", "office: a proof that needs LibreOffice, and runs in `make prove` alone")
    settings.load_profile("proofs")


def pytest_collection_modifyitems(config, items):
    """LibreOffice is too large to be wanted by everybody who runs the tests."""
    left_out = [] if LONG else [item for item in items if item.get_closest_marker("office")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def rounds():
    """How often a race is run."""
    return ROUNDS


def pytest_terminal_summary(terminalreporter):
    """The figures of a long run: how far each proof went, how long it took, and what it measured itself."""
    if not LONG:
        return
    database = terminalreporter.config.getoption("database")
    terminalreporter.section(f"proofs on {database}")
    steps, races = f"{EXAMPLES} orders of events, up to {STEPS} steps each", f"{ROUNDS} rounds"
    terminalreporter.line(f"state machines: {steps} ({EXAMPLES * STEPS:,} in all); races: {races}")
    for report in terminalreporter.getreports("passed"):
        if report.when == "call" and "prove" in report.keywords:
            measured = "".join(f"; {value}" for name, value in report.user_properties if name == "figure")
            terminalreporter.line(f"{report.nodeid.split('::')[-1]}: {report.duration:.0f} s{measured}")
