# RUN: %check_notes autograd-manual-gradient
import torch


def step(model, lr):
    for p in model.parameters():
        p.data -= lr * p.grad
        # CHECK: :[[#@LINE-1]]:9: note: a parameter is moved along its gradient by hand
        p.data.sub_(lr * p.grad.data)
        # CHECK: :[[#@LINE-1]]:16: note: a parameter is moved
        p.data.add_(p.grad, alpha=-lr)
        # CHECK: :[[#@LINE-1]]:16: note: a parameter is moved
    with torch.no_grad():
        model.weight -= lr * model.weight.grad
        # CHECK: :[[#@LINE-1]]:9: note: a parameter is moved


class Mine(torch.optim.Optimizer):
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                p.data.add_(p.grad, alpha=-group["lr"])


def others(p, x, count, step_size, grads):
    count -= 1
    p.grad -= p.grad.mean()
    p.grad.add_(p.grad)
    x.data -= step_size * x.grad.sign()
    x.data -= step_size * x.gradual
    grads.sub_(p.grad)
    p.data.copy_(p.grad)
    return count
