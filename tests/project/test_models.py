"""Rules about every model."""

import pkgutil
from importlib import import_module

import pytest
from django.db import models

import tests.factories as factories_package
from akishima_support.access import ScopedManager, ScopedQuerySet
from akishima_support.audit.reading import PersonalModel
from tests.factories.base import Factory
from tests.project.walk import our_models

MODELS = our_models()
# Written by the audit itself, or counted by the database; a factory would only repeat them.
WITHOUT_FACTORY = {"AuditEvent"}
# Looked up before anybody acts, or reached only through a scoped parent.
UNSCOPED = {
    "User",
    "Affiliation",
    "Invitation",
    "SignInAttempt",
    "NumberSeries",
    "Household",
    "RestrictedReader",
    "ConsultationTopic",
    # Read only as a way to rows that are then loaded through their own scoped manager.
    "SearchGram",
    "SearchText",
}


def all_factories(base=Factory):
    """Every factory below the base."""
    for each in base.__subclasses__():
        yield each
        yield from all_factories(each)


def test_every_model_has_a_factory():
    for module in pkgutil.iter_modules(factories_package.__path__, "tests.factories."):
        import_module(module.name)
    made = {each._meta.model.__name__ for each in all_factories() if each._meta.model}

    assert {model.__name__ for model in MODELS} - made - WITHOUT_FACTORY == set()


@pytest.mark.parametrize("model", [model for model in MODELS if model.__name__ not in UNSCOPED])
def test_every_other_model_is_scoped(model):
    assert isinstance(model._default_manager, ScopedManager)
    assert isinstance(model._default_manager.model.unscoped.all(), ScopedQuerySet)
    assert type(model.unscoped.all()).visible_to is not ScopedQuerySet.visible_to


def test_the_list_of_unscoped_models_names_only_models_that_exist():
    assert {model.__name__ for model in MODELS} >= UNSCOPED


def test_every_model_that_points_at_a_person_is_personal():
    pointing = [
        model
        for model in MODELS
        if any(field.name == "person" and field.is_relation for field in model._meta.get_fields() if field.concrete)
    ]

    # The named readers of a restricted person are read only as a condition.
    assert [model.__name__ for model in pointing if not issubclass(model, PersonalModel)] == ["RestrictedReader"]


@pytest.mark.parametrize("model", MODELS)
def test_every_pair_of_when_and_who_is_guarded(model):
    names = {field.name for field in model._meta.concrete_fields if field.name.endswith("_at") or field.is_relation}
    pairs = {name.removesuffix("_at") for name in names if name.endswith("_at") and f"{name[:-3]}_by" in names}
    nullable = {stem for stem in pairs if model._meta.get_field(f"{stem}_at").null}
    guarded = " ".join(
        str(each.condition) for each in model._meta.constraints if isinstance(each, models.CheckConstraint)
    )

    for stem in nullable:
        assert f"'{stem}_at__isnull'" in guarded, f"{model.__name__}: {stem}_at and {stem}_by can disagree"
        assert f"'{stem}_by__isnull'" in guarded, f"{model.__name__}: {stem}_at and {stem}_by can disagree"


@pytest.mark.parametrize("model", MODELS)
def test_no_key_has_an_index_of_its_own_where_another_begins_with_it(model):
    whole = [each for each in [*model._meta.indexes, *model._meta.constraints] if not getattr(each, "condition", None)]
    begun_with = {each.fields[0].lstrip("-") for each in whole if getattr(each, "fields", ())}
    own = {field.name for field in model._meta.local_fields if field.is_relation and field.db_index}

    assert (own & begun_with) - shared_by_models(model) == set()


def shared_by_models(model) -> set[str]:
    """What a model has from an abstract one, which others have without such an index."""
    abstract = [base for base in model.__mro__ if hasattr(base, "_meta") and base._meta.abstract]
    return {field.name for base in abstract for field in base._meta.local_fields}


def test_of_those_who_did_something_only_the_ones_that_pages_ask_for_have_an_index():
    did = [(model, field) for model in MODELS for field in model._meta.local_fields if field.name.endswith("_by")]

    assert {f"{model.__name__}.{field.name}" for model, field in did if field.is_relation and field.db_index} == {
        "CaseSummaryOrigin.written_by",
        "Consultation.received_by",
        "CutNotice.made_by",
        "DisclosureRequest.registered_by",
        "EmergencyAccess.started_by",
        "ExportRequest.requested_by",
        "RiskFlag.raised_by",
    }


@pytest.mark.parametrize("model", MODELS)
def test_no_model_sorts_by_itself_and_every_one_has_a_japanese_name(model):
    assert not model._meta.ordering
    assert not str(model._meta.verbose_name).isascii()


@pytest.mark.parametrize("model", [model for model in MODELS if issubclass(model, PersonalModel)])
def test_a_person_s_name_is_never_in_str(model):
    instance = model(
        **{name: "架空 洋子" for name in ("name", "kana", "nickname", "person_label") if hasattr(model, name)}
    )

    assert "洋子" not in str(instance)
