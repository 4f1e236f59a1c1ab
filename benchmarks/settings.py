"""The real settings with the floor's table beside the application's own."""

from akishima_support.settings import *  # noqa: F403
from akishima_support.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks.floor"]
