"""The key that a form carries for its draft: whose it is, on which page, in which tab. Signed, so it is trusted."""

from dataclasses import asdict, dataclass
from uuid import UUID

from django.core import signing

SALT = "cases.draft"
FIELD = "draft_key"
# A page that lies open over a long weekend can still be kept.
VALID_SECONDS = 7 * 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class DraftKey:
    """Where a draft belongs. `after` and `after_version` name the draft that was put into the form, if any."""

    user_id: int
    affiliation_id: int
    form_name: str
    path: str
    token: str
    after: str = ""
    after_version: int = 0

    def signed(self) -> str:
        """The key as the hidden box holds it."""
        return signing.dumps(asdict(self), salt=SALT, compress=True)

    @property
    def place(self) -> dict:
        """What all drafts of the same form, page and owner share."""
        return {"owner_id": self.user_id, "form_name": self.form_name, "path": self.path}


def read_key(text: str) -> DraftKey | None:
    """The key, or None where it is missing, forged or too old."""
    try:
        return DraftKey(**signing.loads(text, salt=SALT, max_age=VALID_SECONDS))
    except (signing.BadSignature, TypeError, ValueError):
        return None


def is_uid(text: str) -> bool:
    """Whether the text is a number of a row."""
    try:
        UUID(text)
    except ValueError:
        return False
    return True
