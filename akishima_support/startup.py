"""What must be so before the system opens: an unsafe start is refused with a sentence that says what to change."""

from django.core.exceptions import ImproperlyConfigured

TRIAL_SECRET_KEY = "trial-only-key-never-used-beyond-this-machine"  # noqa: S105 - refused outside a trial
ENVIRONMENTS = ("trial", "production")
_LOOPBACK = {"127.0.0.1", "localhost", "[::1]", "testserver"}


def refuse_unsafe_settings(*, environment: str, debug: bool, secret_key: str, hosts: list[str], engine: str) -> None:
    """Raise ImproperlyConfigured when the settings are not fit for where they are used.

    A trial serves this machine only. Everything else is production: no DEBUG, a key of its own, and PostgreSQL
    as soon as another machine can reach it.
    """
    reachable = not set(hosts) <= _LOOPBACK
    _refuse_if(
        environment not in ENVIRONMENTS,
        f"ENVIRONMENT={environment} は使えません。trial か production を指定してください。",
    )
    _refuse_if(
        environment == "trial" and reachable,
        "ENVIRONMENT=trial のまま他の端末からは使えません。ENVIRONMENT=production を指定してください。",
    )
    if environment == "production":
        _refuse_if(debug, "本番では DEBUG を使えません。DEBUG=False にしてください。")
        _refuse_if(
            secret_key == TRIAL_SECRET_KEY or len(secret_key) < 50,
            "本番では SECRET_KEY に 50 文字以上の秘密の値を指定してください。",
        )
        _refuse_if(
            reachable and engine.endswith("sqlite3"),
            "他の端末から使う本番では SQLite を使えません。DATABASE_URL に PostgreSQL を指定してください。",
        )


def refuse_demo_data() -> None:
    """Raise ImproperlyConfigured when a production database holds fictitious (架空) organizations or accounts."""
    from django.conf import settings

    if settings.ENVIRONMENT != "production":
        return
    from network.models import Organization, User

    _refuse_if(
        Organization.unscoped.filter(is_demo=True).exists() or User.objects.filter(is_demo=True).exists(),
        "本番のデータベースに架空の見本データがあります。見本のない、新しいデータベースを指定してください。",
    )


def _refuse_if(unsafe: bool, sentence: str) -> None:
    if unsafe:
        raise ImproperlyConfigured(sentence)
