"""緊急閲覧を終える: at once, and a second press changes nothing."""

from django.urls import reverse

from akishima_support.audit.models import AuditEvent
from cases.models import EmergencyAccess
from tests.cases.window_stage import case_of, restricted
from tests.factories.cases import EmergencyAccessFactory


def test_the_pages_close_at_once(cast, browse):
    case = case_of(cast, restricted(cast, name="架空 さくら"))
    used = EmergencyAccessFactory(case=case, started_by=cast.murata.user)
    client = browse(cast.murata)
    open_before = client.get(f"/cases/cases/{case.uid}/").status_code

    for _each in range(2):
        client.post(reverse("cases:emergency_end", args=[used.uid]))

    assert open_before == 200
    assert client.get(f"/cases/cases/{case.uid}/").status_code == 404
    assert EmergencyAccess.unscoped.get().ended_by == cast.murata.user
    assert AuditEvent.unscoped.filter(type="emergency_ended").count() == 1
