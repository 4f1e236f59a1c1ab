"""A bare Django application to measure against."""
