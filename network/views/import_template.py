"""An empty list to fill in."""

from akishima_support.access import Capability, requires
from network.presenters.directory_files import template_file
from network.presenters.file_response import file_response


@requires(Capability.DIRECTORY_WRITE)
def import_template(_request):
    """A workbook with the headings, what may stand under each, and one fictitious row."""
    return file_response(template_file(), "directory-template.xlsx")
