"""The first page: what waits on me."""

from django.urls import path

from cases.views.today import today

urlpatterns = [path("", today, name="today")]
