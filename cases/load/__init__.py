"""Bulk synthetic data for measuring. Every person is fictitious (架空); production refuses it."""
