"""A form with one field of every kind, as pages have them."""

from django import forms as django_forms

from akishima_support.ui.forms import Form, SubmissionTokenMixin, VersionMixin

CHANNELS = [("phone", "電話"), ("visit", "来所"), ("letter", "手紙")]


class SampleForm(SubmissionTokenMixin, VersionMixin, Form):
    """A made-up consultation."""

    nickname = django_forms.CharField(label="呼び名", max_length=10, help_text="お名前でなくてかまいません。")
    channel = django_forms.ChoiceField(label="受付の方法", choices=CHANNELS, widget=django_forms.RadioSelect)
    topics = django_forms.MultipleChoiceField(
        label="相談の内容",
        required=False,
        choices=[("work", "仕事"), ("money", "お金"), ("family", "家族関係")],
        widget=django_forms.CheckboxSelectMultiple,
    )
    said = django_forms.CharField(label="話の内容", max_length=5000, required=False, widget=django_forms.Textarea)
    age = django_forms.IntegerField(label="およその年齢", required=False)
    is_urgent = django_forms.BooleanField(label="急ぎの対応が必要", required=False)
    scan = django_forms.FileField(label="写し", required=False)
    memo = django_forms.CharField(label="申し送り", required=False, widget=django_forms.Textarea)

    readers = {"said": "福祉総務課の窓口職員", "memo": lambda: ["窓口職員", "承認者"]}
    fieldsets = [("受付", ["nickname", "channel", "topics"], False), ("くわしいこと", ["age", "memo"], True)]


def sent(**changes) -> dict:
    """What a browser sends when everything is right, with changes."""
    right = {
        "nickname": "あおい",
        "channel": "phone",
        "said": "外に出にくい",
        "submission_token": "8a3c3f0e-6a9b-4e6a-9f0e-0d4a5b6c7d8e",
        "version": "3",
    }
    return right | changes
