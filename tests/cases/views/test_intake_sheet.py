"""受付票: the paper of one contact."""

import pytest

from tests.cases.window_stage import kazuo, logged

TOLD = {"phone": "080-0000-0031", "contact_rule": "平日の昼だけ", "secrecy_from": "お母さま"}


@pytest.mark.parametrize(("relation", "is_told"), [("self", True), ("mother", False), ("neighbor", False)])
def test_how_to_reach_the_person_stands_on_the_paper_of_their_own_contact_alone(cast, browse, relation, is_told):
    consultation = logged(cast, person=kazuo(cast, address="架空町1-2", **TOLD), relation=relation)

    page = browse(cast.aida).get(f"/cases/consultations/{consultation.uid}/sheet/")

    printed = [value for _label, value in page.context["person"]]
    assert [text in printed for text in TOLD.values()] == [is_told] * 3
    assert "架空町1-2" in printed
