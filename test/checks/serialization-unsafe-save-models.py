# Whole models, and layers that are saved as bytecode.
# RUN: %check_notes serialization-unsafe-save
import pickle

import keras
import torch

net = torch.nn.Linear(2, 2)
torch.save(net, "net.pt")
# CHECK: :[[#@LINE-1]]:7: note: 'torch.save' pickles the whole model, with references
pickle.dump(net, open("net.pkl", "wb"))
# CHECK: :[[#@LINE-1]]:8: note: 'pickle.dump' pickles the whole model
torch.save(net.state_dict(), "weights.pt")
keras.layers.Lambda(lambda x: x + 1)
# CHECK: :[[#@LINE-1]]:14: note: 'keras.layers.Lambda' is saved as Python bytecode


def save(model, weights, file):
    torch.save(model, file)
    # CHECK: :[[#@LINE-1]]:11: note: 'torch.save' pickles the whole model, if that is one
    torch.save(weights, file)
    torch.save({"model": model.state_dict()}, file)
    model = {"weights": weights}
    torch.save(model, file)
