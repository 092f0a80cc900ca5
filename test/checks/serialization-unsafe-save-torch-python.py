# Each of these callables is flagged by its own name.
# RUN: %check_notes serialization-unsafe-save
import torch


class Net(torch.nn.Module):
    pass


def load(first, source):
    torch.save(Net())
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.save'
