"""The pages speak Japanese until somebody chooses English."""

from django.test import Client
from django.urls import reverse


def test_an_english_browser_gets_japanese(db):
    page = Client(headers={"accept-language": "en-US,en"}).get(reverse("account_login"))

    assert 'lang="ja"' in page.content.decode()


def test_the_switch_changes_to_english_and_back(db):
    client = Client()

    client.post(reverse("set_language"), {"language": "en"})
    english = client.get(reverse("account_login")).content.decode()
    client.post(reverse("set_language"), {"language": "ja"})
    japanese = client.get(reverse("account_login")).content.decode()

    assert 'lang="en"' in english
    assert 'lang="ja"' in japanese
