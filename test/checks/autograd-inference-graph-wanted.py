# Whoever goes back to the input or to the parameters wants the graph.
# RUN: %check_notes autograd-inference-graph
import torch


def train(model, criterion, batches):
    model.eval()  # frozen statistics
    for x, y in batches:
        criterion(model(x), y).backward()


def validate(model, batches):
    model.eval()
    return [model(x) for x in batches]
    # CHECK: :[[#@LINE-1]]:13: note: the model is run with gradients on
