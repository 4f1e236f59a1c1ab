"""一つにまとめる and まとめる前に戻す: a double entry goes to the record that stays, and back exactly as it was."""

import re
from itertools import product
from unittest import mock

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from akishima_support.access import Refused, acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import cases, merges
from cases.codes.likely import Keep
from cases.models import (
    Case,
    Consultation,
    Draft,
    FamilyTie,
    HouseholdMember,
    Person,
    PersonMerge,
    ProgressRecord,
    Referral,
)
from cases.rules.merge_fields import FIELDS
from cases.rules.merge_tables import MOVED, MOVED_AT_HOME, STAYING
from tests.bad_input import CHOICES, TEXTS
from tests.cases.merge_stage import ENDED, furnish, snapshot, twins
from tests.cases.stage import NOW, received
from tests.cases.window_stage import call, case_of, kazuo, logged, restricted
from tests.factories.cases import (
    DisclosureRecordFactory,
    FamilyTieFactory,
    HouseholdMemberFactory,
    PersonPairFactory,
    ProgressRecordFactory,
    ReferralFactory,
    RestrictedReaderFactory,
    RiskFlagFactory,
)
from tests.factories.keeping import DisclosureRequestFactory

KINDS = ["open case", "ended case", "call", "flag", "consent", "ended home"]


def merge_page(kept, double) -> str:
    return f"/cases/persons/{kept.uid}/merge/{double.uid}/"


def undo_page(merge) -> str:
    return f"/cases/merges/{merge.uid}/undo/"


def merged(cast, kept, double, by=None, **keep):
    """The merge, made by the manager."""
    by = (by or cast.baba).actor
    kept, double = (Person.unscoped.get(pk=each.pk) for each in (kept, double))
    choices = merges.Choices((kept.version, double.version), keep, "生年月日が同じ")
    with acting_as(by):
        return merges.merge(kept=kept, double=double, choices=choices, by=by, at=NOW)


def unmerged(cast, merge, by=None):
    by = (by or cast.baba).actor
    with acting_as(by):
        return merges.unmerge(merge=merge, note="別の方だった", by=by, at=NOW)


def boxes(kept, double, **changes) -> dict:
    return {"versions": f"{kept.version}-{double.version}", "note": "生年月日が同じ", "do": "merge"} | changes


# --- the tables ---------------------------------------------------------------------------------------------------


def test_every_column_that_leads_to_a_person_is_named():
    leading = {
        (model, field.attname)
        for model in apps.get_app_config("cases").get_models(include_auto_created=True)
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model is Person
    }

    assert leading == {*MOVED, *MOVED_AT_HOME, *STAYING}


def test_every_field_of_a_person_is_chosen_from_or_not_about_them():
    beside = {
        *("id", "uid", "keeper_id", "created_at", "submission_token", "version", "merged_into_id"),
        *("search_key", "kana_key", "phone_key", "mobile_key"),  # follow from the others
        *("restricted", "risk_kinds"),  # the same on both, or follow from the flags
    }

    assert {field.attname for field in Person._meta.concrete_fields} - beside == set(FIELDS)


# --- merging ------------------------------------------------------------------------------------------------------


def test_what_is_the_double_s_goes_to_the_record_that_stays(cast):
    kept, double = twins(cast)
    furnish(cast, kept, {"ended case", "call", "flag"})
    furnish(cast, double, set(KINDS))

    merge = merged(cast, kept, double)

    for model, column in MOVED:
        rows = (getattr(model, "unscoped", None) or model._default_manager).all()
        assert not rows.filter(**{column: double.pk}).exists(), model
    case = Case.unscoped.exclude(status="closed").get()
    assert (case.person, case.person_label) == (kept, "架空 一夫")
    assert Person.unscoped.get(pk=double.pk).merged_into == kept
    event = AuditEvent.unscoped.get(type="person_merged")
    assert event.person_numbers == [kept.pk, double.pk]
    assert event.detail["rows"] == len(merge.image["moved"]) > 15


def test_the_image_holds_each_row_as_it_was_and_the_fields_of_both(cast):
    kept, double = twins(cast)
    call_of_double = logged(cast, person=double, said="架空の話")

    merge = merged(cast, kept, double, name=Keep.DOUBLE)

    (cell,) = [cell for cell in merge.image["moved"] if cell["model"] == "consultation"]
    assert (cell["pk"], cell["before"], cell["after"]) == (call_of_double.pk, double.pk, kept.pk)
    assert cell["row"]["said"] == "架空の話"
    assert (merge.image["kept"]["name"], merge.image["double"]["name"]) == ("架空 一夫", "架空 カズ夫")
    assert merge.image["fields"]["name"] == ["架空 一夫", "架空 カズ夫"]


def test_each_field_is_chosen_and_what_protects_begins_with_both(cast, browse):
    kept, double = (
        kazuo(cast, secrecy_from="父", contact_limits=["no_voicemail"]),
        kazuo(cast, name="架空 カズ", kana="", nickname="カズ", secrecy_from="兄", contact_limits=["no_mail"]),
    )
    client = browse(cast.baba)
    page = client.get(merge_page(kept, double)).content.decode()
    assert "両方：父／兄" in page

    look = boxes(kept, double, do="look", name="double", kana="kept", nickname="double", secrecy_from="both",
                 contact_limits="both")  # fmt: skip
    page = client.post(merge_page(kept, double), look).content.decode()
    assert "この内容でまとめる" in page
    assert Person.unscoped.filter(merged_into=None).count() == 2
    client.post(merge_page(kept, double), look | {"do": "merge"})

    kept = Person.unscoped.get(pk=kept.pk)
    assert (kept.name, kept.kana, kept.nickname, kept.secrecy_from) == ("架空 カズ", "かくう かずお", "カズ", "父／兄")
    assert sorted(kept.contact_limits) == ["no_mail", "no_voicemail"]


def test_what_protects_and_is_said_on_one_side_alone_cannot_be_left_out(cast, browse):
    kept, double = twins(cast, secrecy_from="兄", contact_rule="平日12時から13時のみ")

    data = boxes(kept, double, name="kept", phone="kept", secrecy_from="kept", contact_rule="kept")
    browse(cast.baba).post(merge_page(kept, double), data)

    kept = Person.unscoped.get(pk=kept.pk)
    assert (kept.secrecy_from, kept.contact_rule) == ("兄", "平日12時から13時のみ")


@pytest.mark.parametrize("who", ["aida", "chiba", "fujii", "goto"])
def test_only_a_manager_merges(cast, browse, who):
    kept, double = twins(cast)

    assert browse(getattr(cast, who)).post(merge_page(kept, double), boxes(kept, double)).status_code == 404
    assert not PersonMerge.unscoped.exists()


def test_any_input_is_answered(cast, browse):
    kept, double = twins(cast)
    client = browse(cast.baba)

    for box, text in product(["note", "versions", "name", "do"], [*TEXTS.values(), *CHOICES.values(), "1-²", "-", ""]):
        data = boxes(kept, double, do="look", name="kept", phone="kept") | {box: text}
        assert client.post(merge_page(kept, double), data).status_code in (200, 302), (box, text[:20])
    assert client.get(merge_page(kept, kept)).status_code == 404


def test_a_record_that_was_changed_while_looking_is_looked_at_again(cast, browse):
    kept, double = twins(cast)
    data = boxes(kept, double, name="kept", phone="kept")
    Person.unscoped.filter(pk=double.pk).update(version=9)

    page = browse(cast.baba).post(merge_page(kept, double), data).content.decode()

    assert "見ているあいだに" in page
    assert not PersonMerge.unscoped.exists()


def test_the_double_is_nowhere_afterwards_and_its_old_pages_lead_to_the_record_that_stays(cast, browse):
    kept, double = twins(cast)
    client = browse(cast.aida)
    merged(cast, kept, double)

    search = client.post("/cases/search/", {"search": "カズ夫", "where": "names"}).content.decode()
    assert "当てはまるものは見つかりませんでした" in search
    assert "カズ夫" not in client.post("/cases/persons/hints/", {"person_name": "架空 カズ夫"}).content.decode()
    for part in ("edit/", "ledger/", "consents/", "consents/new/", "consent-sheet/"):
        response = client.get(f"/cases/persons/{double.uid}/{part}")
        assert (response.status_code, response.url) == (302, f"/cases/persons/{kept.uid}/{part}")
    page = client.post("/cases/consultations/new/", call(person=str(double.uid))).content.decode()
    assert "選んだ方が見つかりません" in page


@pytest.mark.parametrize("part", ["edit/", "consents/new/", "disclosures/new/", "holds/"])
def test_what_is_sent_to_the_page_of_a_double_is_shown_and_not_saved(cast, browse, part):
    kept, double = twins(cast)
    merged(cast, kept, double)
    before = snapshot()

    answer = browse(cast.baba).post(f"/cases/persons/{double.uid}/{part}", {"name": "架空 ひとり", "note": "母と同居"})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert [words for words in ("一つにまとめられました", "架空 ひとり", "母と同居") if words not in page] == []
    assert f'href="/cases/persons/{kept.uid}/{part}"' in page
    assert snapshot() == before


def test_the_draft_of_what_was_sent_stays_with_whoever_wrote_it(cast, browse):
    kept, double = twins(cast)
    client = browse(cast.aida)
    page = client.get(f"/cases/persons/{double.uid}/edit/").content.decode()
    key = re.search(r'name="draft_key" value="([^"]+)"', page)[1]
    merged(cast, kept, double)

    client.post(f"/cases/persons/{double.uid}/edit/", {"draft_key": key, "nickname": "公園の目印"})

    assert "公園の目印" in client.get("/cases/drafts/").content.decode()


@pytest.mark.parametrize("page", ["person", "case"])
def test_a_draft_begun_on_the_double_is_hidden_with_the_record_that_stays_and_goes_back(cast, browse, page):
    kept, double = twins(cast)
    case = case_of(cast, double, lead_worker=cast.murata.user)
    pages = {"person": f"/cases/persons/{double.uid}/edit/", "case": f"/cases/cases/{case.uid}/records/new/"}
    client = browse(cast.murata)
    key = re.search(r'name="draft_key" value="([^"]+)"', client.get(pages[page]).content.decode())[1]
    client.post("/cases/drafts/save/", {"draft_key": key, "fact": "公園の目印", "nickname": "公園の目印"})
    merge = merged(cast, kept, double)
    Person.unscoped.filter(pk=kept.pk).update(restricted=True)

    assert "公園の目印" not in client.get("/cases/drafts/").content.decode()

    Person.unscoped.filter(pk=kept.pk).update(restricted=False)
    assert "公園の目印" in client.get("/cases/drafts/").content.decode()
    unmerged(cast, merge)
    assert Draft.unscoped.get().person == double


def test_the_merge_sent_twice_says_that_it_is_done(cast, browse):
    kept, double = twins(cast)
    client, data = browse(cast.baba), boxes(kept, double, name="kept", phone="kept")

    answers = [client.post(merge_page(kept, double), data) for _each in range(2)]

    assert [answer.status_code for answer in answers] == [302, 409]
    assert f"/cases/persons/{kept.uid}/edit/" in answers[1].content.decode()
    assert PersonMerge.unscoped.count() == 1


def test_the_redirect_is_for_those_alone_who_may_see_the_record(cast, browse):
    kept, double = restricted(cast), restricted(cast, name="架空 カズ夫")
    for person in (kept, double):
        RestrictedReaderFactory(person=person, user=cast.baba.user)
    merged(cast, kept, double)
    address = f"/cases/persons/{double.uid}/edit/"

    for member, codes in ((cast.aida, [302, 409]), (cast.murata, [404, 404]), (cast.chiba, [404, 404])):
        client = browse(member)
        assert [client.get(address).status_code, client.post(address, {"name": "x"}).status_code] == codes


def test_the_ledger_shows_the_rows_of_both_numbers_and_none_is_changed(cast, browse):
    kept, double = twins(cast)
    told = [DisclosureRecordFactory(person=each, items=f"渡した{each.pk}") for each in (kept, double)]
    merged(cast, kept, double)

    page = browse(cast.aida).get(f"/cases/persons/{kept.uid}/ledger/").content.decode()

    assert all(each.items in page for each in told)
    assert "まとめる前の、両方の記録の分" in page
    for each in told:
        each.refresh_from_db(from_queryset=type(each).unscoped.all())
    assert [each.person_id for each in told] == [kept.pk, double.pk]


def test_a_packet_that_crossed_stays_and_its_referral_goes_on(cast, browse):
    kept, double = twins(cast)
    referral = received(cast, person=double)

    merged(cast, kept, double)

    referral = Referral.unscoped.get(pk=referral.pk)
    assert (referral.person, referral.packets(manager="unscoped").get().person_id) == (kept, double.pk)
    for member in (cast.aida, cast.eguchi):
        assert browse(member).get(f"/cases/referrals/{referral.uid}/").status_code == 200


def test_members_and_ties_are_not_there_twice(cast):
    kept, double = twins(cast)
    mother = kazuo(cast, name="架空 母")
    home = HouseholdMemberFactory(person=mother, relation="mother", relation_to=double).household
    HouseholdMemberFactory(person=kept, household=home, relation="sibling", relation_to=double)
    HouseholdMemberFactory(person=double, household=home)
    for child in (kept, double):
        FamilyTieFactory(person=mother, other=child)
    FamilyTieFactory(person=kept, other=double, kind="sibling")
    before = snapshot()

    merge = merged(cast, kept, double)

    members = HouseholdMember.unscoped.order_by("pk")
    assert [(row.person, row.relation_to) for row in members] == [(mother, kept), (kept, None)]
    assert [(tie.person, tie.other) for tie in FamilyTie.unscoped.all()] == [(mother, kept)]
    unmerged(cast, merge)
    assert snapshot() == before


@pytest.mark.parametrize("why", ["open cases", "readers", "one restricted", "homes", "request", "apart", "doubles"])
def test_what_cannot_be_moved_safely_refuses_the_merge(cast, browse, why):
    kept, double = twins(cast)
    sentence = _stand_in_the_way(cast, kept, double, why)
    before = snapshot()

    with pytest.raises(Refused, match=sentence):
        merged(cast, kept, double)

    assert snapshot() == before
    if why not in ("readers", "one restricted"):
        page = browse(cast.baba).get(merge_page(kept, double)).content.decode()
        assert sentence in page
        assert "この内容でまとめる" not in page


def _stand_in_the_way(cast, kept, double, why: str) -> str:
    if why == "open cases":
        for person in (kept, double):
            case_of(cast, person, lead_worker=cast.baba.user)
        return "二つとも支援中のケース"
    if why == "readers":
        Person.unscoped.update(restricted=True)
        RestrictedReaderFactory(person=kept, user=cast.baba.user)
        return "閲覧の制限が同じではありません"
    if why == "one restricted":
        Person.unscoped.filter(pk=double.pk).update(restricted=True)
        return "閲覧の制限が同じではありません"
    if why == "homes":
        _at_home_with(kept, kazuo(cast, name="架空 母")), _at_home_with(double, kazuo(cast, name="架空 父"))
        return "別々の世帯"
    if why == "request":
        DisclosureRequestFactory(person=double)
        return "開示請求の答えがまだ済んでいません"
    if why == "apart":
        PersonPairFactory(person=kept, other=double, kind="apart")
        return "別の方と確かめた"
    merged(cast, double, kazuo(cast, name="架空 三人目"))
    return "すでにまとめた記録があります"


def _at_home_with(person, *others):
    home = HouseholdMemberFactory(person=person).household
    return [HouseholdMemberFactory(person=other, household=home, relation="other") for other in others]


@pytest.mark.parametrize("hidden_home", ["kept", "double", "both"])
def test_somebody_hidden_in_one_of_two_homes_neither_stops_the_merge_nor_is_counted(cast, browse, hidden_home):
    kept, double = twins(cast)
    case_of(cast, double, lead_worker=cast.baba.user)
    for name, person in (("kept", kept), ("double", double)):
        is_hidden = hidden_home in (name, "both")
        other = restricted(cast, name="架空 さくら") if is_hidden else kazuo(cast, name="架空 母")
        _at_home_with(person, other)
    FamilyTieFactory(person=double, other=restricted(cast, name="架空 妹"))
    before = snapshot()

    page = browse(cast.baba).get(merge_page(kept, double)).content.decode()
    merge = merged(cast, kept, double)
    undoing = browse(cast.baba).get(undo_page(merge)).content.decode()

    assert "ケース：1件" in page
    words = ("世帯員", "家族のつながり", "別々の世帯")
    assert [word for word in words if word in page + undoing] == []
    left = HouseholdMember.unscoped.get(person=kept, end_reason="other").household
    assert left.members(manager="unscoped").filter(person__restricted=True).exists()
    assert HouseholdMember.unscoped.current().filter(person=kept).count() == 1
    unmerged(cast, merge)
    assert snapshot() | {"AccessReason": []} == before | {"AccessReason": []}


def test_two_restricted_records_with_the_same_readers_merge_and_nobody_else_sees_more(cast, browse):
    kept, double = restricted(cast), restricted(cast, name="架空 カズ夫")
    for person in (kept, double):
        RestrictedReaderFactory(person=person, user=cast.baba.user)
    consultation = logged(cast, person=double)

    merged(cast, kept, double)

    assert browse(cast.baba).get(f"/cases/consultations/{consultation.uid}/").status_code == 200
    assert browse(cast.murata).get(f"/cases/consultations/{consultation.uid}/").status_code == 404


def test_a_manager_who_sees_one_of_them_alone_finds_no_page(cast, browse):
    kept, hidden = kazuo(cast), restricted(cast)

    assert browse(cast.baba).get(merge_page(kept, hidden)).status_code == 404
    RestrictedReaderFactory(person=hidden, user=cast.baba.user)
    assert browse(cast.baba).get(merge_page(kept, hidden)).status_code == 200


def test_restricting_afterwards_hides_what_stayed_with_the_double_too(cast):
    kept, double = twins(cast)
    case = case_of(cast, kept)
    told = DisclosureRecordFactory(person=double)
    merged(cast, kept, double)

    with acting_as(cast.aida.actor):
        case = Case.objects.get(pk=case.pk)
        cases.restrict(case=case, version=case.version, readers=[cast.aida.user], by=cast.aida.actor)

    for member, sees in ((cast.aida, True), (cast.murata, False)):
        with acting_as(member.actor):
            assert type(told).objects.filter(pk=told.pk).exists() == sees


def test_who_is_merged_while_a_call_about_them_is_saved_is_looked_for_again(cast, browse):
    kept, double = twins(cast)
    data, seen = call(person=str(double.uid)), Person.unscoped.filter(pk=double.pk)
    merged(cast, kept, double)

    with mock.patch.object(type(seen), "visible_to", lambda rows, actor: rows):  # as before the merge
        page = browse(cast.aida).post("/cases/consultations/new/", data)

    assert page.status_code == 200
    assert "いま別の記録にまとめられました" in page.content.decode()
    assert data["said"] in page.content.decode()
    assert not Consultation.unscoped.exists()


# --- undoing ------------------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=False)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    mine=st.sets(st.sampled_from(KINDS)),
    theirs=st.sets(st.sampled_from(KINDS)),
    keep=st.dictionaries(st.sampled_from(["name", "kana", "phone", "address"]), st.sampled_from(["kept", "double"])),
    home=st.sampled_from(["none", "kept", "double", "same"]),
)
def test_merging_and_undoing_gives_back_exactly_what_was(cast, mine, theirs, keep, home):
    with transaction.atomic():
        kept, double = twins(cast, address="昭島市架空町1")
        furnish(cast, kept, mine - {"open case"})
        furnish(cast, double, theirs)
        _live(kept, double, home)
        for person in (kept, double):
            merges._refresh(person, person)
        before = snapshot()

        merge = merged(cast, kept, double, **keep)
        if theirs:
            assert snapshot() != before
        unmerged(cast, merge)

        assert snapshot() == before
        transaction.set_rollback(True)


def _live(kept, double, home: str) -> None:
    first = HouseholdMemberFactory(person=kept) if home in ("kept", "same") else None
    if home == "same":
        HouseholdMemberFactory(person=double, household=first.household, relation="other", relation_to=kept)
    elif home == "double":
        HouseholdMemberFactory(person=double)


def test_a_manager_undoes_it_on_its_page_which_says_what_goes_back(cast, browse):
    kept, double = twins(cast)
    furnish(cast, double, {"open case", "call"})
    before = snapshot()
    merge = merged(cast, kept, double)
    client = browse(cast.baba)

    assert undo_page(merge) in client.get(f"/cases/persons/{kept.uid}/edit/").content.decode()
    assert undo_page(merge) not in browse(cast.aida).get(f"/cases/persons/{kept.uid}/edit/").content.decode()
    page = client.get(undo_page(merge)).content.decode()
    assert "支援経過：1件" in page
    assert "元に戻す理由を書いてください。" in client.post(undo_page(merge), {"note": " "}).content.decode()
    assert client.post(undo_page(merge), {"note": "別の方だった"}).status_code == 302

    # Why the manager looked stays written down.
    assert snapshot() | {"AccessReason": []} == before
    assert client.get(f"/cases/persons/{double.uid}/edit/").status_code == 200
    assert AuditEvent.unscoped.get(type="person_unmerged").person_numbers == [kept.pk, double.pk]
    assert "すでに元に戻してあります" in client.post(undo_page(merge), {"note": "もう一度"}).content.decode()
    for text in TEXTS.values():
        assert client.post(undo_page(merge), {"note": text}).status_code == 200


def test_what_was_written_in_a_case_since_goes_back_with_the_case(cast):
    kept, double = twins(cast)
    case = case_of(cast, double)
    merge = merged(cast, kept, double)
    record = ProgressRecordFactory(case=Case.unscoped.get(pk=case.pk))
    consultation = logged(cast, person=kept, case=case, outcome="case")
    own = logged(cast, person=kept)

    unmerged(cast, merge)

    assert ProgressRecord.unscoped.get(pk=record.pk).person == double
    assert Consultation.unscoped.get(pk=consultation.pk).person == double
    assert Consultation.unscoped.get(pk=own.pk).person == kept


@pytest.mark.parametrize("why", ["field", "row", "restricted", "told", "begun", "by law"])
def test_what_stands_against_undoing_is_listed_and_nothing_changes(cast, browse, why):
    kept, double = twins(cast)
    case = case_of(cast, double)
    flag = RiskFlagFactory(case=case)
    referral = ReferralFactory(case=case, person=double, sent=True)
    consultation = logged(cast, person=double)
    merge = merged(cast, kept, double, name=Keep.DOUBLE)
    sentence = _change_since(cast, kept, case, referral, consultation, flag, why)
    before = snapshot()

    with pytest.raises(Refused, match=sentence):
        unmerged(cast, merge)

    assert snapshot() == before
    assert sentence in browse(cast.baba).get(undo_page(merge)).content.decode()
    with transaction.atomic(), mock.patch.object(merges, "conflicts", lambda merge: []):
        unmerged(cast, merge)  # without the check it would be undone
        transaction.set_rollback(True)


def _change_since(cast, kept, case, referral, consultation, flag, why: str) -> str:
    if why == "field":
        Person.unscoped.filter(pk=kept.pk).update(name="架空 直した名")
        return "氏名：まとめたあとで直されています"
    if why == "row":
        Consultation.unscoped.filter(pk=consultation.pk).update(person=kazuo(cast))
        return "相談 1件：まとめたあとで"
    if why == "restricted":
        RestrictedReaderFactory(person=kept, user=cast.aida.user)
        return "閲覧の制限が変わりました"
    if why == "told":
        DisclosureRecordFactory(person=kept, referral=referral)
        return "ほかの機関に伝えています"
    if why == "by law":
        type(flag).unscoped.filter(pk=flag.pk).update(disclosure=DisclosureRecordFactory(person=kept))
        return "ほかの機関に伝えています"
    begun = ReferralFactory(case=case, person=kept)
    return f"連携 {begun.referral_no}：まとめたあとで始めた"


# --- the database -------------------------------------------------------------------------------------------------


def test_the_database_lets_nothing_be_written_of_a_double(cast):
    kept, double = twins(cast)
    merged(cast, kept, double)
    makers = [
        lambda person: logged(cast, person=person),
        lambda person: case_of(cast, person, **ENDED, closed_by=cast.aida.user),
        lambda person: HouseholdMemberFactory(person=person, end_reason="left"),
        lambda person: RiskFlagFactory(person=person, case=None, consultation=logged(cast)),
        lambda person: Consultation.unscoped.filter(pk=logged(cast).pk).update(person=person),
    ]

    for make in makers:
        make(kept)
        with pytest.raises(IntegrityError), transaction.atomic():
            make(Person.unscoped.get(pk=double.pk))


def test_the_database_keeps_the_image_and_knows_no_chains(cast):
    kept, double = twins(cast)
    third = kazuo(cast)
    merge = merged(cast, kept, double)

    for change in (
        lambda: PersonMerge.unscoped.filter(pk=merge.pk).update(image={}),
        lambda: Person.unscoped.filter(pk=kept.pk).update(merged_into=third),
        lambda: Person.unscoped.filter(pk=third.pk).update(merged_into=double),
        lambda: Person.unscoped.filter(pk=third.pk).update(merged_into=third),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
    Person.unscoped.filter(pk=third.pk).update(merged_into=kept)
