"""The entrance for a WSGI server; refuses to open when the settings are unsafe."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akishima_support.settings")
application = get_wsgi_application()

from django.db import connections  # noqa: E402 - the apps must be ready
from django.urls import get_resolver  # noqa: E402

from akishima_support.startup import refuse_demo_data  # noqa: E402

refuse_demo_data()
connections.close_all()  # else all workers would talk over this one connection
# With `--preload` all of this happens once, before there are workers: they share the pages instead of loading them one
# by one, and what will always be there is not looked through for what may go, so that it stays shared.
get_resolver().url_patterns  # noqa: B018 - looking at the addresses loads every page
gc.collect()
gc.freeze()
