"""A kept file on its way to whoever may have it."""

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from akishima_support.uploads import store
from akishima_support.uploads.kinds import MEDIA_TYPES
from akishima_support.uploads.names import download_name


def download(*, stored_name: str, name: str, kind: str) -> HttpResponse:
    """The file, to be saved: it is never shown in the browser. Raises Http404 when its bytes are gone."""
    try:
        data = store.get(stored_name)
    except FileNotFoundError as error:
        raise Http404(_("ファイルが見つかりません。")) from error
    headers = {"Content-Disposition": content_disposition_header(True, download_name(name, kind))}
    return HttpResponse(data, content_type=MEDIA_TYPES[kind], headers=headers)
