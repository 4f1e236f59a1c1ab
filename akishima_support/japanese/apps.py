from django.apps import AppConfig


class JapaneseConfig(AppConfig):
    """Dates, kana, search keys and business days; no tables of its own."""

    name = "akishima_support.japanese"
    label = "japanese"
