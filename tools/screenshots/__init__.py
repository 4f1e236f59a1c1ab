"""Pictures of every page: Japanese and English, wide and narrow, full and empty; the A4 sheets as PDF.

    python -m tools.screenshots          # into docs/screenshots

`recipes.py` says for every name of the URLconf who looks at it and at which object; a page without a recipe fails.
"""

# The three that the README shows: their upper parts in the full house, Japanese, wide.
IN_README = {"today": "today", "cases_case_detail": "case", "cases_referral_detail-partner": "referral"}
