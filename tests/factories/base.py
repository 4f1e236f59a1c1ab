"""What every factory shares."""

import factory


class Factory(factory.django.DjangoModelFactory):
    """Creates through `unscoped` where a model has it."""

    class Meta:
        abstract = True

    @classmethod
    def _get_manager(cls, model_class):
        return getattr(model_class, "unscoped", None) or model_class._default_manager
