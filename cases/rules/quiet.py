"""The quiet-contact clock: months, because a letter left at the door may be answered in spring."""

QUIET_MONTHS = 3
