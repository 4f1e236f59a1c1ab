"""Compiles the message catalogues before Django reads them."""

from tools.messages import compile_catalogues


def pytest_configure(config):
    compile_catalogues()
