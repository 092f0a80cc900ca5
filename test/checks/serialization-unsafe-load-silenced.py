# What other tools were told to leave alone on a line is left alone here, too,
# if it was about the same matter.
# RUN: %check_cxx serialization-unsafe-load
import pickle


def load(data):
    pickle.loads(data)  # nosec
    pickle.loads(data)  # nosec B301
    pickle.loads(data)  # nosemgrep: avoid-pickle
    pickle.loads(data)  # noqa: S301
    pickle.loads(data)  # NOQA: E501, S301
    pickle.loads(data)  # NOLINT(serialization-unsafe-load)
    pickle.loads(data)  # noqa: E501
    # CHECK: :[[#@LINE-1]]:12: warning: 'pickle.loads'
    pickle.loads(data)  # noqa
    # CHECK: :[[#@LINE-1]]:12: warning: 'pickle.loads'
    pickle.loads(data)  # see S301
    # CHECK: :[[#@LINE-1]]:12: warning: 'pickle.loads'
