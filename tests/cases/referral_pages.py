"""What the tests of referral pages share: who is kept out, and what no page may do with bad input."""

from django.urls import reverse

from tests.conftest import signed_in

EVERYBODY = frozenset({"aida", "baba", "murata", "chiba", "doi", "eguchi", "fujii", "goto", "ikawa"})
WINDOW = frozenset({"aida", "baba", "murata"})
RECEIVER = frozenset({"eguchi"})
WITHOUT_ACCOUNT = frozenset({"hase", None})

LONG = "長" * 5000
BAD_TEXTS = ["a\x00b", LONG, "\x1b[31m"]
ODD_TEXT = "𠮷田と﨑山 😀 \u202eabc\u202c <script>alert(1)</script>\r\n２行目"


def url(name, referral):
    """The address of a page about a referral."""
    return reverse(f"cases:{name}", args=[referral.uid])


def assert_only(cast, name, referral, allowed, method="get"):
    """The page answers the allowed members; to others it does not exist, and strangers are sent to the door."""
    members = cast.members()
    for who in sorted(EVERYBODY):
        status = getattr(signed_in(members[who]), method)(url(name, referral)).status_code
        assert (status != 404) == (who in allowed), f"{who} got {status} from {name}"
    for who in WITHOUT_ACCOUNT:
        assert getattr(signed_in(members.get(who)), method)(url(name, referral)).status_code == 302, who


def text_of(response):
    """What a page says."""
    return response.content.decode()
