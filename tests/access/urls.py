"""Addresses that exist in these tests only."""

from django.http import HttpResponse
from django.urls import include, path

from akishima_support.access import Capability, current_actor_or_none, public, requires
from akishima_support.access.gates import signed_in
from network.account_urls import account_patterns
from network.models import SignInAttempt
from tests.factories import SignInAttemptFactory


def undeclared(request):
    return HttpResponse("open")


@public
def write(request):
    SignInAttemptFactory()
    return HttpResponse("written")


@public
def count(request):
    return HttpResponse(str(SignInAttempt.objects.count()))


@public
def who(request):
    actor = current_actor_or_none()
    return HttpResponse(actor.user_name if actor else "nobody")


@requires(Capability.CASE_READ)
def case(request):
    return HttpResponse("case")


@requires(Capability.CASE_READ, Capability.REFERRAL_READ)
def case_or_referral(request):
    return HttpResponse("either")


@signed_in
def own(request):
    return HttpResponse("own")


urlpatterns = [
    path("undeclared/", undeclared),
    path("write/", write),
    path("count/", count),
    path("who/", who),
    path("case/", case),
    path("either/", case_or_referral),
    path("own/", own),
    path("", who, name="today"),
    path("accounts/", include(account_patterns)),
    path("language/", who, name="set_language"),
]
