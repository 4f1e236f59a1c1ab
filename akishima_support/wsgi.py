"""The entrance for a WSGI server; refuses to open when the settings are unsafe."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akishima_support.settings")
application = get_wsgi_application()

from akishima_support.startup import refuse_demo_data  # noqa: E402 - the apps must be ready

refuse_demo_data()
