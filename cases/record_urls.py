"""Addresses of progress records, their documents, and of one's own notes."""

from django.urls import path

from cases.views.attachment_download import attachment_download
from cases.views.attachment_new import attachment_new
from cases.views.attachment_remove import attachment_remove
from cases.views.case_timeline import case_timeline
from cases.views.case_timeline_sheet import case_timeline_sheet
from cases.views.private_note_edit import private_note_edit
from cases.views.record_correct import record_correct
from cases.views.record_detail import record_detail

record_patterns = [
    path("attachments/<uuid:uid>/", attachment_download, name="attachment_download"),
    path("attachments/<uuid:uid>/remove/", attachment_remove, name="attachment_remove"),
    path("cases/<uuid:uid>/timeline/", case_timeline, name="case_timeline"),
    path("cases/<uuid:uid>/timeline/sheet/", case_timeline_sheet, name="case_timeline_sheet"),
    path("cases/<uuid:uid>/private-note/", private_note_edit, name="private_note_edit"),
    path("records/<uuid:uid>/", record_detail, name="record_detail"),
    path("records/<uuid:uid>/attachments/new/", attachment_new, name="attachment_new"),
    path("records/<uuid:uid>/correct/", record_correct, name="record_correct"),
]
