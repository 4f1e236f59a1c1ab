"""コード表の言葉を直す."""

from akishima_support.audit.models import AuditEvent
from cases.models import Code
from tests.cases.window_stage import logged

URL = "/cases/codes/topic/ibasho/edit/"


def form(**typed):
    return {"version": "1", "label": "いられる所", "reading": "いられるところ", "label_en": "A place"} | typed


def test_a_new_word_shows_on_old_records_at_once_and_is_audited(cast, browse):
    consultation = logged(cast)
    consultation.topics.create(topic="ibasho")

    browse(cast.fujii).post(URL, form())

    page = browse(cast.aida).get(f"/cases/consultations/{consultation.uid}/").content.decode()
    assert "いられる所" in page
    detail = AuditEvent.unscoped.get(type="code_changed").detail
    assert (detail["before"], detail["label"]) == ("居場所", "いられる所")


def test_the_english_page_shows_the_english_word(cast, browse):
    consultation = logged(cast)
    consultation.topics.create(topic="ibasho")
    client = browse(cast.aida)
    client.cookies["django_language"] = "en"

    assert "Place to be" in client.get(f"/cases/consultations/{consultation.uid}/").content.decode()


def test_a_stale_save_shows_both_words(cast, browse):
    client = browse(cast.fujii)
    client.post(URL, form())

    answer = client.post(URL, form(label="安心できる所"))

    assert answer.status_code == 409
    assert "いられる所" in answer.content.decode()
    assert "安心できる所" in answer.content.decode()


def test_a_word_that_stands_elsewhere_in_the_list_is_refused(cast, browse):
    page = browse(cast.fujii).post(URL, form(label="DV・虐待")).content.decode()

    assert "同じ言葉がこのコード表にあります。" in page
    assert Code.unscoped.get(list="topic", code="ibasho").label == "居場所"


def test_a_retired_topic_stays_on_the_record_that_has_it(cast, browse):
    consultation = logged(cast)
    consultation.topics.create(topic="ibasho", is_primary=True)
    browse(cast.fujii).post("/cases/codes/topic/ibasho/active/", {"to": "retire"})
    client, edit = browse(cast.aida), f"/cases/consultations/{consultation.uid}/edit/"

    assert 'value="ibasho"' in client.get(edit).content.decode()
    assert 'value="ibasho"' not in client.get("/cases/consultations/new/").content.decode()
    assert 'value="ibasho"' in client.get("/cases/search/").content.decode()
