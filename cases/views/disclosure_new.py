"""開示請求を受け付ける, where it is not known yet whose records it is about."""

from akishima_support.access import Capability, requires
from cases.views.disclosure_registering import registering_page


@requires(Capability.DISCLOSURE_PREPARE)
def disclosure_new(request):
    """Whose records it is about is found afterwards."""
    return registering_page(request, None)
