"""Before anybody calls, writes or prints: the contact rules stand on every page that shows a way to reach somebody."""

import re

from django.urls import reverse

from cases.codes.contact import ContactLimit
from cases.models import Case, Consultation, Person
from cases.rules.packet_content import content_of
from tests.cases.stage import drafted, yoko
from tests.project.access_matrix import MATRIX
from tests.project.test_access_matrix import Stage
from tests.project.walk import BASE

PHONE, ADDRESS, SECRET = "042-999-8877", "昭島市架空町9丁目", "架空の夫(相談を知られたくない)"


def pages_of(stage: Stage) -> dict[str, str]:
    """Every page that 相田 is answered, about people with rules: name → HTML."""
    rules = {"phone": PHONE, "address": ADDRESS, "secrecy_from": SECRET, "contact_limits": ["no_voice_mail"]}
    Person.unscoped.update(**rules)
    Consultation.unscoped.update(
        person=Case.unscoped.get(uid=stage.things["case"]).person_id,
        consulter_phone=PHONE,
        consulter_contact_limits=["no_post"],
    )
    answered = {}
    for row in MATRIX:
        if "aida" in row.reached and row.name.startswith("cases:"):
            url = reverse(row.name, kwargs={key: stage.things[thing] for key, thing in row.arguments.items()})
            response = stage.clients["aida"].get(url)
            if response.status_code == 200 and "html" in response.get("Content-Type", ""):
                answered[f"{row.name} {''.join(row.arguments.values())}"] = response.content.decode()
    return answered


def shows_a_way(html: str) -> bool:
    """Whether somebody could call, write or print from the page."""
    return PHONE in html or ADDRESS in html or 'class="sheet-page"' in html


def is_about_nobody(name: str) -> bool:
    """Blank forms, the list of items, a sheet that names nobody, and the answer to a partner's own referral.

    The rules of the last are the partner's.
    """
    page, _space, thing = name.partition(" ")
    if page in ("cases:file_register", "cases:case_summary_sheet"):
        return True
    theirs = thing == "partner_referral" and page in ("cases:reply_sheet", "cases:fax_cover")
    return (page.endswith("_sheet_blank") and not thing) or theirs


def test_every_page_with_a_number_an_address_or_a_sheet_shows_the_rules_and_partners_see_none(cast):
    stage = Stage(cast)
    pages = pages_of(stage)
    reaching = {name: html for name, html in pages.items() if shows_a_way(html)}
    silent = [name for name, html in reaching.items() if "data-warnings" not in html and not is_about_nobody(name)]
    url = reverse("cases:referral_detail", args=[stage.things["referral"]])

    assert silent == []
    assert len(reaching) > 15
    assert SECRET in pages["cases:case_detail case"]
    assert str(ContactLimit.NO_VOICE_MAIL.label) in pages["cases:case_detail case"]
    assert str(ContactLimit.NO_POST.label) in pages["cases:consultation_detail consultation"]
    assert SECRET not in stage.clients["eguchi"].get(url).content.decode()


def test_without_the_banner_the_walk_would_fail(cast):
    """The control: a page of the walk without its banner is found."""
    html = f'<body class="sheet-page">{PHONE}</body>'

    assert shows_a_way(html)
    assert "data-warnings" not in html


def test_the_banner_is_never_printed():
    rules = re.search(r"@media print \{(.*?)display: none", (BASE / "static/css/print.css").read_text("utf-8"), re.S)[1]

    assert ".warnings" in rules


def test_without_rules_there_is_no_banner(cast, browse):
    person = yoko(cast)

    assert (
        "data-warnings" not in browse(cast.aida).get(reverse("cases:person_edit", args=[person.uid])).content.decode()
    )


def test_a_number_is_handed_over_only_with_its_rules(cast):
    person = yoko(cast, secrecy_from=SECRET, contact_limits=["no_voice_mail"], contact_when="平日の昼")
    referral = drafted(cast, person=person)
    referral.prepared["items"] = ["phone"]

    labels = {item["key"]: item["value"] for item in content_of(referral)["sections"][0]["items"]}
    referral.prepared["items"] = ["name"]
    without = {item["key"] for item in content_of(referral)["sections"][0]["items"]}

    assert labels["secrecy_from"] == SECRET
    assert labels["contact_rule"] == "留守番電話に残さない。平日の昼"
    assert without == {"name"}


def test_the_rules_are_typed_on_the_page_of_the_person(cast, browse):
    person = yoko(cast)
    url = reverse("cases:person_edit", args=[person.uid])
    boxes = {"gender": "female", "version": 1, "contact_limits": ["no_post", "no_announce"], "contact_when": "12時から"}

    browse(cast.aida).post(url, boxes | {"contact_channels": ["phone"], "name": person.name})
    person.refresh_from_db()

    assert person.contact_limits == ["no_post", "no_announce"]
    assert person.contact_channels == ["phone"]
    assert [text for _label, text in person.warning_lines] == [
        "市役所・相談窓口と名乗らない、郵便を送らない",
        "12時から",
        "電話",
    ]
