"""Which body of the directory a name in somebody's list means."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import listed
from akishima_support.japanese.search_key import search_key
from network.codes import AliasStatus
from network.models import CatchmentArea, ContactPoint, Organization, OrganizationAlias
from network.rules.import_readers import Unreadable


@dataclass(frozen=True)
class Match:
    """A body, and by which other name it was found (empty where the name is its own, signs and width aside)."""

    body: Organization
    alias: OrganizationAlias | None = None


class Directory:
    """The directory as it stands at this moment, read once and asked for every row."""

    def __init__(self, bodies: list[Organization], aliases: list[OrganizationAlias], contacts: list[ContactPoint]):
        self.bodies = {body.pk: body for body in bodies}
        self.aliases: dict[int, list[OrganizationAlias]] = defaultdict(list)
        self.contacts: dict[tuple[int, str], ContactPoint] = {}
        self.areas: dict[str, CatchmentArea] = {}
        self._by_name: dict[str, list[Organization]] = defaultdict(list)
        self._by_key: dict[str, list[Organization]] = defaultdict(list)
        self._by_alias: dict[str, list[Match]] = defaultdict(list)
        self._closed: dict[str, Organization] = {}
        for body in bodies:
            self._enter(body)
        for alias in aliases:
            self._enter_alias(alias)
        for contact in contacts:
            self.contacts[contact.organization_id, contact.purpose] = contact

    def _enter(self, body: Organization) -> None:
        if body.is_closed:
            self._closed[search_key(body.name)] = body
            return
        self._by_name[body.name].append(body)
        self._by_key[search_key(body.name)].append(body)

    def _enter_alias(self, alias: OrganizationAlias) -> None:
        self.aliases[alias.organization_id].append(alias)
        body = self.bodies.get(alias.organization_id)
        if body is not None and not body.is_closed:
            self._by_alias[alias.search_key].append(Match(body, alias))

    def find(self, name: str) -> Match | None:
        """The living body of this name; None where there is none. Raises Unreadable where it could be several."""
        key = search_key(name)
        matches = [Match(body) for body in self._by_name.get(name) or self._by_key.get(key, [])]
        matches = matches or self._by_alias.get(key, [])
        if len({match.body.pk for match in matches}) > 1:
            words = {"names": listed(dict.fromkeys(match.body.name for match in matches))}
            raise Unreadable(_("いくつもの機関に当てはまります（%(names)s）。正式な名称を入れてください。") % words)
        if matches:
            return matches[0]
        if key in self._closed:
            raise Unreadable(_("廃止した機関の名称です。新しく登録するときは、画面から登録してください。"))
        return None

    @classmethod
    def load(cls) -> "Directory":
        """As the actor sees it; four questions."""
        bodies = list(Organization.objects.select_related("parent").prefetch_related("catchments").order_by("pk"))
        aliases = list(OrganizationAlias.objects.order_by("pk"))
        directory = cls(bodies, aliases, list(ContactPoint.objects.current().order_by("pk")))
        directory.areas = {search_key(area.name): area for area in CatchmentArea.objects.order_by("-pk")}
        return directory


def words_of(match: Match) -> str:
    """By which name a body was found, where that is not its own."""
    if match.alias is None:
        return ""
    words = {"alias": match.alias.name, "name": match.body.name}
    if match.alias.status == AliasStatus.UNCONFIRMED:
        return _("要確認の別名「%(alias)s」で「%(name)s」に当てはめました。") % words
    return _("別名「%(alias)s」で「%(name)s」に当てはめました。") % words
