# RUN: %check_notes autograd-inference-graph
import torch


def scores(model, batches):
    model.eval()
    found = []
    for batch in batches:
        found.append(model(batch).cpu().numpy())
        # CHECK: :[[#@LINE-1]]:22: note: the model is run with gradients on
        found.append(model(batch))
    return found


class Service:
    def __init__(self, model):
        self.model = model
        self.model.eval()

    def serve(self, x):
        return self.model(x).tolist()
        # CHECK: :[[#@LINE-1]]:21: note: the model is run with gradients on


net = torch.load("net.pt").eval()
net.eval()


def predict(x):
    return net.forward(x)
    # CHECK: :[[#@LINE-1]]:16: note: the model is run with gradients on


def guarded(model, x):
    model.eval()
    with torch.no_grad():
        return model(x)


@torch.inference_mode()
def decorated(model, x):
    model.eval()
    return model(x)


def inner(model, x):
    model.eval()
    return model(x)


@torch.no_grad()
def caller(model, x):
    return inner(model, x)


def back(model, x):
    model.eval()
    model.train()
    return model(x)


def never(model, x):
    return model(x)


class Features(torch.nn.Module):
    def __init__(self, vgg):
        super().__init__()
        self.vgg = vgg
        self.vgg.eval()

    def forward(self, x):
        return self.vgg(x)
