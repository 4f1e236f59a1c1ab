"""Python looks for garbage less often: looking again through what was loaded once took an eighth of a run."""

import gc


def pytest_collection_finish():
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
