from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "akishima_support.ui"
    label = "ui"
