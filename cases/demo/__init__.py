"""A demonstration with fictitious people (架空), played by the real actions, so that audit, steps and ledger are right.

One module per scenario; `stage.py` is what they all stand on.
"""
