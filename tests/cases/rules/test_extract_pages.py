"""What somebody gets who asks for what is written of them."""

from cases.rules.extract_pages import pages_of
from tests.factories.cases import ConsultationFactory, ConsultationTopicFactory, PersonFactory
from tests.factories.keeping import DisclosureRequestFactory


def test_what_a_call_was_about_begins_with_what_pressed_most_and_goes_on_as_it_was_chosen(cast, as_member):
    call = ConsultationFactory(person=PersonFactory(keeper=cast.window))
    for topic in ("talk_listen", "care", "housing"):
        ConsultationTopicFactory(consultation=call, topic=topic, is_primary=topic == "housing")

    with as_member(cast.aida):
        pages = pages_of(DisclosureRequestFactory(person=call.person))

    told = [each["text"] for page in pages for each in page.items if each["label"] == "相談内容"]
    assert told == ["住まいについて、話を聴いてほしい、介護のこと"]
