"""How long the proofs run: short in `make test`, long with PROVE=1 (`make prove`)."""

import os

import pytest
from hypothesis import HealthCheck, settings

LONG = bool(os.environ.get("PROVE"))

# The database makes the first example slow and the others uneven: no deadline.
COMMON = {"deadline": None, "print_blob": True, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("short", max_examples=20, stateful_step_count=25, **COMMON)
settings.register_profile("long", max_examples=200, stateful_step_count=50, **COMMON)  # 10,000 steps


def pytest_configure(config):
    config.addinivalue_line("markers", "prove: a proof that `make prove` runs long and whose figures it prints")
    settings.load_profile("long" if LONG else "short")


@pytest.fixture(scope="session")
def rounds():
    """How often a race is run."""
    return 100 if LONG else 5
