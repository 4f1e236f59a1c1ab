"""From a signed-in session to the actor: which affiliation is acted for."""

from django.conf import settings
from django.utils import timezone

from akishima_support.access import Actor, Role
from akishima_support.access.composed import ComposedOnce
from network.models import Affiliation, User

SESSION_KEY = "affiliation_id"
# Asked for every request: the account, and no more of the rest than an actor consists of.
COLUMNS = ("role", "organization__name", *(f"user__{field.name}" for field in User._meta.concrete_fields))
IN_FORCE = ComposedOnce(
    lambda user, day: (
        Affiliation.objects.valid_on(day)
        .filter(user_id=user)
        .select_related("organization", "user")
        .only(*COLUMNS)
        .in_order()
    )
)


def load_actor(request) -> Actor | None:
    """The actor of a request, or None when nobody is signed in or no affiliation in force is chosen.

    Read anew for every request, so an ended account or affiliation is gone at the next one. Somebody with
    one affiliation acts for it at once; somebody with two has to choose. `request.affiliations` keeps what
    was read, for the link 「所属を切り替える」.
    """
    request.affiliations = affiliations = affiliations_of(request.user) if request.user.is_authenticated else []
    chosen = request.session.get(SESSION_KEY)
    if chosen is not None:
        return next((actor_from(each) for each in affiliations if each.pk == chosen), None)
    return actor_from(affiliations[0]) if len(affiliations) == 1 else None


def in_force(user_id: int) -> list[Affiliation]:
    """The affiliations of an account in force today, each with its organization and the whole account."""
    return IN_FORCE.rows(user=user_id, day=timezone.localdate())


def affiliations_of(user) -> list[Affiliation]:
    """The affiliations in force today that this entrance (AKISHIMA_SIDE) lets in, with their organizations."""
    found = in_force(user.pk) if user.in_force is None else user.in_force
    return [each for each in found if settings.AKISHIMA_SIDE in ("both", Role(each.role).side)]


def actor_at_sign_in(user) -> Actor:
    """Who the audit names at the door: the one affiliation, or the person alone while none is chosen."""
    affiliations = affiliations_of(user)
    if len(affiliations) == 1:
        return actor_from(affiliations[0])
    return Actor(user.pk, user.name, None, None, "", None)


def actor_from(affiliation: Affiliation) -> Actor:
    """The actor that an affiliation makes of its user."""
    return Actor(
        user_id=affiliation.user_id,
        user_name=affiliation.user.name,
        affiliation_id=affiliation.pk,
        organization_id=affiliation.organization_id,
        organization_name=affiliation.organization.name,
        role=Role(affiliation.role),
    )
