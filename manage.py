#!/usr/bin/env python
"""Run Django's management commands for akishima_support."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akishima_support.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
