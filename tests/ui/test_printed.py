"""Rows printed with places left open, and the frame of the page."""

from akishima_support.access import Actor, Role
from akishima_support.ui.printed import Printed, joined
from tests.ui.test_base_page import page

TEXT = Printed("cases/_timeline_text.html", "label", "text")


def test_what_is_filled_in_is_escaped():
    printed = TEXT(label="事実：", text="<script>alert(1)</script> {label} {} 𠮷")

    assert "&lt;script&gt;alert(1)&lt;/script&gt; {label} {} 𠮷" in printed
    assert "<script>" not in printed


def test_many_rows_are_printed_alike():
    rows = TEXT.each({"label": "", "text": text} for text in ("一", "<b>"))

    assert rows == [TEXT(label="", text="一"), TEXT(label="", text="<b>")]
    assert joined([rows[0], "<i>"]) == rows[0] + "&lt;i&gt;"


def test_the_frame_is_each_person_s_own():
    aida = Actor(1, "架空 {相田}<b>", 1, 1, "福祉総務課", Role.WINDOW_STAFF)
    chiba = Actor(2, "架空 千葉", 2, 2, "西部地域包括支援センター", Role.PARTNER_STAFF)

    pages = [page(actor, csrf_token="same") for actor in (aida, chiba, aida)]

    assert "架空 {相田}&lt;b&gt;" in pages[0]
    assert "相田" not in pages[1]
    assert "西部地域包括支援センター" in pages[1]
    assert pages[0] == pages[2]
