"""Pages that exist in these tests only: they show people in various ways."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from cases.models import Case, Person
from network.account_urls import account_patterns


def page(view):
    return requires(Capability.TODAY)(view)


def people(request):
    about_case("R8-0001", "電話への返事")
    return HttpResponse(" ".join(person.name for person in Person.objects.order_by("pk")))


def nobody(request):
    return HttpResponse("nobody")


def counted(request):
    return HttpResponse(str(Person.objects.count()))


def rows(request):
    return HttpResponse(str(Person.objects.order_by("pk").person_rows("name")))


def values(request):
    return HttpResponse(str(list(Person.objects.values("name"))))


def values_list(request):
    return HttpResponse(str(list(Person.objects.values_list("name"))))


def without_number(request):
    return HttpResponse(str(list(Case.objects.only("case_no"))))


def away(request):
    list(Person.objects.all())
    return redirect("/nobody/")


def missing(request, number):

    raise Http404


VIEWS = [people, nobody, counted, rows, values, values_list, without_number, away]

urlpatterns = [path(f"{view.__name__}/", page(view), name=view.__name__) for view in VIEWS] + [
    path("missing/<int:number>/", page(missing), name="missing"),
    path("", page(nobody), name="today"),
    path("language/", page(nobody), name="set_language"),
    path("accounts/", include(account_patterns)),
]
