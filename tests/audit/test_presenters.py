"""Every event can be told in Japanese."""

import pytest

from akishima_support.audit.event_types import EventType
from akishima_support.audit.models import AuditEvent
from akishima_support.audit.presenters import LABELS, SENTENCES, particulars, sentence


def test_every_event_type_has_one_presenter_and_none_is_left_over():
    assert set(SENTENCES) == set(EventType)


@pytest.mark.parametrize("event_type", EventType)
def test_each_is_a_sentence(event_type):
    told = sentence(AuditEvent(type=event_type))

    assert told.endswith("。")
    assert len(told) > 6


def test_no_two_events_are_told_alike():
    assert len({str(each) for each in SENTENCES.values()}) == len(SENTENCES)


def test_the_detail_is_told_with_labels():
    event = AuditEvent(
        type=EventType.AFFILIATION_GIVEN,
        detail={"role": "manager", "user": 5, "organization": None, "fields": ["name", "phone"], "limited": True},
    )

    assert particulars(event) == [
        ("役割", "承認者"),
        ("相手の利用者番号", "5"),
        ("項目", "name, phone"),
        ("回数の上限", "はい"),
    ]


def test_a_detail_without_a_label_is_not_hidden():
    event = AuditEvent(type=EventType.PAGE_READ, detail={"new_thing": {"a": 1}, "none": "", "off": False})

    assert "new_thing" not in LABELS
    assert particulars(event) == [("new_thing", "a=1"), ("off", "いいえ")]


def test_what_was_loaded_is_named_as_on_the_pages():
    event = AuditEvent(
        type=EventType.ORGANIZATION_ADDED, detail={"loaded": {"organization": 39, "plangoal": 2, "x": 1}}
    )

    assert particulars(event) == [("登録した数", "機関=39, 計画の基本目標=2, x=1")]
