"""What was told to whom: consents, referrals with what crossed, and the ledger, for disclosure (domain §4.3)."""

from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_datetime
from cases.codes.consent import Category, Direction
from cases.models import Consent, DisclosureRecord, Packet, Person, Referral, ReferralStep
from cases.rules.extract_items import item, items_of
from cases.rules.merged import all_numbers
from cases.rules.step_words import answer_words, standing_words, tells_of_acquaintance
from network.models.former_name import names_at

CONSENT = (
    "status subject subject_name subject_evidence own_will method given_on valid_until explained_by "
    "explanation_version witness heard_via note withdrawn_at withdrawal_note"
)
REFERRAL = (
    "act state urgency request asked_outcomes first_contact meeting_on overlap_until info_purpose named_because "
    "created_at sent_at received_at accepted_at met_at confirmed_at declined_at completed_at withdrawn_at"
)

Found = list[tuple[str, list[dict]]]


def telling_pages(person: Person) -> Found:
    """One page for each referral; consents and the ledger on one page each."""
    return [*_consents(person), *_referrals(person), *_ledger(person)]


def _consents(person: Person) -> Found:
    items = []
    for row in Consent.objects.filter(person=person).select_related("recipient").order_by("recorded_at", "id"):
        covered = "、".join(str(each.label) for each in Category if each in row.categories)
        items.append(item(_("渡す先の機関"), row.recipient.name))
        items += [item(_("渡してよい情報"), covered)] if covered else []
        items += items_of(row, CONSENT, masked=("heard_via", "witness"))
    return [(_("同意の記録"), items)]


def _referrals(person: Person) -> Found:
    rows = Referral.objects.filter(person=person).select_related("from_organization", "to_organization")
    return [_referral(row) for row in rows.order_by("created_at", "id")]


def _referral(row: Referral) -> tuple[str, list[dict]]:
    names = names_at([row.from_organization, row.to_organization], row.sent_at)
    sides = f"{names[row.from_organization_id]} → {names[row.to_organization_id]}"
    items = [item(_("送る機関と宛先"), sides), *items_of(row, REFERRAL)]
    for packet in Packet.objects.filter(referral=row).order_by("seq"):
        items += _packet(packet)
    for step in ReferralStep.objects.with_strikes().filter(referral=row).select_related("organization").in_order():
        items += _step(step)
    return _("連携 %(number)s") % {"number": row.referral_no}, items


def _packet(packet: Packet) -> list[dict]:
    head = _("渡した情報（%(at)s）") % {"at": format_datetime(packet.sent_at)}
    found = []
    for section in packet.content.get("sections", []):
        text = "\n".join(f"{each['label']}：{each['value']}" for each in section["items"])
        found.append(item(f"{head} {section['title']}", text))
    return found


def _step(step: ReferralStep) -> list[dict]:
    label = f"{format_datetime(step.at)} {step.organization.name} {step.get_move_display()}"
    said = [*standing_words(step), *([] if step.is_hidden else map(answer_words, step.answers.in_order()))]
    text = "\n".join(filter(None, said))
    return [item(label, text, whole=tells_of_acquaintance(step))] if text else []


def _ledger(person: Person) -> Found:
    items = []
    for row in DisclosureRecord.objects.filter(person__in=all_numbers(person)).order_by("occurred_at", "id"):
        text = f"{row.provided_by} → {row.recipient_name}（{row.get_means_display()}）\n{row.items}"
        heard = row.direction == Direction.RECEIVED
        items.append(item(format_datetime(row.occurred_at), text, whole=heard))
        items += items_of(row, "basis_reason conditions correction correction_note is_void")
    return [(_("私の情報を誰に渡したか（情報提供記録）"), items)]
