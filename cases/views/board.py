"""担当の状況: the manager's board."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.presenters.board import board_page


@requires(Capability.BOARD_READ)
def board(request):
    """Every worker's load, and what waits on whom."""
    return render(request, "cases/board.html", board_page(request.actor, timezone.localdate()))
