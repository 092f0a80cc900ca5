# Classes of the program whose __call__ does more than forward.
# RUN: %check_notes module-forward-bypass


class Layer:
    def __init__(self):
        self.hooks = []
        self.calls = 0

    def forward(self, x):
        return x

    def __call__(self, x):
        for hook in self.hooks:
            x = hook(x)
        return self.forward(x)


class Below(Layer):
    def forward(self, x):
        return Layer.forward(self, x) + super().forward(x)


class Counted:
    def __init__(self):
        self.calls = 0

    def forward(self, x):
        return x

    def __call__(self, x):
        self.calls += 1
        return self.forward(x)


class Plain:
    def forward(self, x):
        return x

    def __call__(self, x):
        print("called")
        return self.forward(x)


def run(x):
    Layer().forward(x)
    # CHECK: :[[#@LINE-1]]:13: warning: 'forward' skips what '{{.*}}Layer.__call__' does around it; call the object itself
    below = Below()
    below.forward(x)
    # CHECK: :[[#@LINE-1]]:11: warning: 'forward' skips what '{{.*}}Layer.__call__' does
    Counted().forward(x)
    # CHECK: :[[#@LINE-1]]:15: note: 'forward' skips what '{{.*}}Counted.__call__' does
    Plain().forward(x)
    below(x)
    Layer().forward(x, x)
