"""Why a file is not taken."""


class UploadRefused(Exception):
    """The text is fit to show at the field."""
