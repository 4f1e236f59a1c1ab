"""One-use links: the link holds the token, the database only its hash."""

import hashlib
import secrets


def new_token() -> str:
    """32 random bytes in a form fit for a link."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored. A random token needs no salt and no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()
