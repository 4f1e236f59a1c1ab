"""Settings, read from the environment; `.env.example` explains every variable."""

from pathlib import Path

import environ
from django.utils.translation import gettext_lazy as _

from akishima_support.startup import TRIAL_SECRET_KEY, refuse_unsafe_settings

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")

ENVIRONMENT = env.str("ENVIRONMENT", "trial")
DEBUG = env.bool("DEBUG", False)
SECRET_KEY = env.str("SECRET_KEY", TRIAL_SECRET_KEY)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
AKISHIMA_SIDE = env.str("AKISHIMA_SIDE", "both")
# Where each entrance is reached, for links that are handed over; empty: the address that the page was opened by.
ENTRANCE_URLS = {"staff": env.str("STAFF_URL", ""), "partner": env.str("PARTNER_URL", "")}
MUNICIPALITY_NAME = env.str("MUNICIPALITY_NAME", "昭島市")
VAR_DIR = Path(env.str("VAR_DIR", str(BASE_DIR / "var")))

INSTALLED_APPS = [
    "akishima_support.access",
    "akishima_support.audit",
    "akishima_support.japanese",
    "akishima_support.ui",
    "network",
    "cases",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
]
# The second factor has its place in network/mfa.py and is not asked for yet. Its app comes with the first who needs
# it: every worker would carry 12 MB of cryptography from the first sign-in on.
MFA_REQUIRED = env.bool("MFA_REQUIRED", False)
if MFA_REQUIRED:
    INSTALLED_APPS.append("allauth.mfa")

MIDDLEWARE = [
    "akishima_support.headers.SecurityHeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "akishima_support.language.ChosenLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "akishima_support.access.sessions.SessionLimitsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "akishima_support.access.middleware.ActorMiddleware",
    "akishima_support.access.middleware.ReadOnlyMiddleware",
    "akishima_support.audit.middleware.ReadLogMiddleware",
    "cases.middleware.DraftMiddleware",
    "akishima_support.access.middleware.ClosedUnlessDeclaredMiddleware",
    "cases.reason_gate.ReasonGateMiddleware",
]

ROOT_URLCONF = "akishima_support.urls"
WSGI_APPLICATION = "akishima_support.wsgi.application"
ACTOR_LOADER = "network.actors.load_actor"
# In tests a page that shows somebody and logs nothing raises; in service it answers 503.
RAISE_UNLOGGED_READS = env.bool("RAISE_UNLOGGED_READS", False)

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "akishima_support.ui.context.site",
                "akishima_support.navigation.navigation",
                "network.context.affiliation",
            ],
        },
    }
]
FORM_RENDERER = "akishima_support.ui.renderer.FormRenderer"

# --- Database -------------------------------------------------------------------------------------------------
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
_database = DATABASES["default"]
# A new connection for each request would cost as much as the request itself, on SQLite too.
_database["CONN_MAX_AGE"] = env.int("DATABASE_CONN_MAX_AGE", 600)
_database["CONN_HEALTH_CHECKS"] = True
if _database["ENGINE"].endswith("sqlite3"):
    # One writer at a time waits its turn instead of failing; an acknowledged write survives a power cut.
    _database["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
else:
    # What a page asks again and again is planned once: planning takes longer than answering.
    # But never compiled: a page asks for tens of rows, and compiling takes longer than finding them.
    _database["OPTIONS"] = {"options": "-c jit=off"} | _database.get("OPTIONS", {})
    _database["OPTIONS"].update(server_side_binding=True, prepare_threshold=2)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Accounts and sessions ------------------------------------------------------------------------------------
AUTH_USER_MODEL = "network.User"
AUTHENTICATION_BACKENDS = ["network.backends.AccountBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "network.password_rules.GuessableWordValidator"},
    {"NAME": "network.password_rules.BreachedPasswordValidator"},
]
# A sorted list of SHA-1 hashes of passwords known from leaks; searched on disk, nothing is asked outside.
BREACHED_PASSWORDS_FILE = env.str("BREACHED_PASSWORDS_FILE", "")
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
LOGOUT_REDIRECT_URL = "account_login"
# How many proxies stand in front; the address that limits look at is taken from behind them.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", 0)
ACCOUNT_ADAPTER = "network.account_adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
# Failures of one account are counted in the database (network/actions/sign_in.py). One address can be the whole
# city hall, so its limit is generous.
ACCOUNT_RATE_LIMITS = {"login": "600/10m/ip", "login_failed": None, "change_password": "10/15m/user"}
ACCOUNT_FORMS = {
    "login": "network.forms.sign_in.SignInForm",
    "change_password": "network.forms.passwords.PasswordChangeForm",
    "reset_password": "network.forms.passwords.PasswordResetForm",
    "reset_password_from_key": "network.forms.passwords.PasswordResetKeyForm",
}
SESSION_ENGINE = "akishima_support.access.session_store"
SESSION_COOKIE_AGE = env.int("SESSION_IDLE_SECONDS", 30 * 60)
SESSION_ABSOLUTE_SECONDS = env.int("SESSION_ABSOLUTE_SECONDS", 12 * 60 * 60)
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "akishima_support.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"  # signed; spares the session two writes

# --- Mail: off unless the city turns it on, and never with personal data ----------------------------------------
EMAIL_NOTIFICATIONS = env.bool("EMAIL_NOTIFICATIONS", False)
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if EMAIL_NOTIFICATIONS
    else ("django.core.mail.backends.dummy.EmailBackend")
)
EMAIL_HOST = env.str("EMAIL_HOST", "localhost")
EMAIL_PORT = env.int("EMAIL_PORT", 25)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "noreply@localhost")

# --- Language and time ------------------------------------------------------------------------------------------
LANGUAGE_CODE = "ja"
LANGUAGES = [("ja", _("日本語")), ("en", _("英語"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Tokyo"
USE_TZ = True

# --- Static files -----------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": env.str("STATIC_STORAGE", "whitenoise.storage.CompressedManifestStaticFilesStorage")},
}

# --- Security ---------------------------------------------------------------------------------------------------
# Attached files: outside every folder that a web server serves. Belongs into the backup, with the database.
ATTACHMENTS_DIR = Path(env.str("ATTACHMENTS_DIR", str(VAR_DIR / "attachments")))
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
X_FRAME_OPTIONS = "DENY"
if ENVIRONMENT == "production":
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
    SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 365 * 24 * 60 * 60)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("BEHIND_TLS_PROXY", False) else None
    MIDDLEWARE[:0] = [
        "django.middleware.security.SecurityMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ]
# Preloading is for sites on the open internet; a municipal host name is not handed to browser makers.
SILENCED_SYSTEM_CHECKS = ["security.W021"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

refuse_unsafe_settings(
    environment=ENVIRONMENT, debug=DEBUG, secret_key=SECRET_KEY, hosts=ALLOWED_HOSTS, engine=_database["ENGINE"]
)
