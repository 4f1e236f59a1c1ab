"""The floor: what Django itself costs with sessions, users and CSRF, and nothing of ours in between."""

from benchmarks.settings import *  # noqa: F403
from benchmarks.settings import INSTALLED_APPS

ROOT_URLCONF = "benchmarks.floor.urls"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
INSTALLED_APPS = [app for app in INSTALLED_APPS if not app.startswith("allauth")]
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
