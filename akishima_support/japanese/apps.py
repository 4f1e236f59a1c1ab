from django.apps import AppConfig


class JapaneseConfig(AppConfig):
    name = "akishima_support.japanese"
    label = "japanese"
