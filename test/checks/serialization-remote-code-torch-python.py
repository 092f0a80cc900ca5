# Each of these callables is flagged by its own name.
# RUN: %check_cxx serialization-remote-code
import torch


def load(first, source):
    torch.hub.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.hub.load'
