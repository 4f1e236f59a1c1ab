"""What prompted a call or an introduction (S12): few are told to the window alone."""

from django.urls import reverse

from akishima_support.access import acting_as
from cases.models import Consultation, Prompt, Referral
from cases.presenters.prompted import prompted_by
from network.models import Activity, Training
from network.presenters.activity_detail import activity_page, training_page


def told(demo, who, page, row):
    with acting_as(demo.actors[who]):
        return page(row, demo.actors[who])["outcomes"]


def test_of_the_study_session_the_window_reads_what_came_and_a_center_only_its_own(demo):
    (study,) = demo.seen_by("aida", Training, name="ケアマネージャーの勉強会（架空）")
    (introduced,) = demo.seen_by("chiba", Referral, person__name="架空 ハナ")

    assert [number for _label, number in told(demo, "aida", training_page, study)] == [1, 1]
    assert told(demo, "chiba", training_page, study) == []
    with acting_as(demo.actors["chiba"]):
        assert prompted_by(introduced)["url"] == reverse("network:training_detail", args=[study.uid])
        assert Prompt.objects.count() == 1


def test_of_the_leaflets_came_enough_to_tell_everybody(demo):
    (leaflets,) = demo.seen_by("aida", Activity, name="架空会館でのチラシの配架（架空）")

    assert [number for _label, number in told(demo, "chiba", activity_page, leaflets)] == [6]
    assert {each.channel for each in demo.seen_by("aida", Consultation, prompt__activity=leaflets)} == {"phone"}
