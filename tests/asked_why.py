"""Colleagues who are asked for a reason before a case of another's caseload, give the first one and go on."""

import re
from uuid import uuid4

from django.test import Client
from django.test.client import FakePayload

ASKED = re.compile(r"/cases/cases/[0-9a-f-]{36}/reason/")


class SaysWhy(Client):
    """A client that answers the question and asks for the same again, as somebody at the window would."""

    def request(self, **request):
        """One request; where it was held back, the reason and then the same request once more."""
        body = request["wsgi.input"].read() if "wsgi.input" in request else b""
        response = super().request(**request | {"wsgi.input": FakePayload(body)})
        asked = asked_by(response)
        if asked is None:
            return response
        self.post(asked, {"code": "phone", "submission_token": str(uuid4())})
        return super().request(**request | {"wsgi.input": FakePayload(body)})


def asked_by(response) -> str | None:
    """The address of the question, where the answer is one."""
    if response.status_code == 302:
        found = ASKED.match(response["Location"])
        return found[0] if found else None
    if response.status_code != 409:
        return None
    found = re.search(rf'action="({ASKED.pattern})"', response.content.decode())
    return found[1] if found else None
