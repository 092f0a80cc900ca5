# Arguments are set where they stand, or come last; what may hide in **kwargs
# is left alone, and so is a name that was imported by itself.
# RUN: split-file %s %t
# RUN: cp %t/site.py %t/safe.py
# RUN: %model-tidy --fix --exit-zero --checks='-*,serialization-unsafe-load' %t/safe.py
# RUN: diff %t/expected-safe.py %t/safe.py
# RUN: cp %t/site.py %t/unsafe.py
# RUN: %model-tidy --fix --unsafe-fixes --exit-zero --checks='-*,serialization-unsafe-load' %t/unsafe.py
# RUN: diff %t/expected-unsafe.py %t/unsafe.py

#--- site.py
import numpy as np
import torch
import yaml
from yaml import load


def weights(model, path):
    model.load_state_dict(torch.load(path, map_location="cpu"))  # kept
    state = torch.load(path, weights_only=False)
    model.load_state_dict(state["model"])
    module = torch.load(path)
    torch.load(path, pickle_module=module)


def hidden(path, **options):
    torch.load(path, **options)
    torch.load(path, **{"weights_only": False})


def settings(stream):
    yaml.load(stream)
    yaml.load(stream, Loader=yaml.FullLoader)
    yaml.load_all(stream, yaml.Loader)
    yaml.full_load(stream)
    return load(stream)


def array(path):
    return np.load(path, allow_pickle=True)
#--- expected-safe.py
import numpy as np
import torch
import yaml
from yaml import load


def weights(model, path):
    model.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))  # kept
    state = torch.load(path, weights_only=True)
    model.load_state_dict(state["model"])
    module = torch.load(path)
    torch.load(path, pickle_module=module)


def hidden(path, **options):
    torch.load(path, **options)
    torch.load(path, **{"weights_only": False})


def settings(stream):
    yaml.safe_load(stream)
    yaml.load(stream, Loader=yaml.SafeLoader)
    yaml.load_all(stream, yaml.SafeLoader)
    yaml.safe_load(stream)
    return load(stream)


def array(path):
    return np.load(path, allow_pickle=True)
#--- expected-unsafe.py
import numpy as np
import torch
import yaml
from yaml import load


def weights(model, path):
    model.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))  # kept
    state = torch.load(path, weights_only=True)
    model.load_state_dict(state["model"])
    module = torch.load(path, weights_only=True)
    torch.load(path, pickle_module=module)


def hidden(path, **options):
    torch.load(path, **options)
    torch.load(path, **{"weights_only": False})


def settings(stream):
    yaml.safe_load(stream)
    yaml.load(stream, Loader=yaml.SafeLoader)
    yaml.load_all(stream, yaml.SafeLoader)
    yaml.safe_load(stream)
    return load(stream)


def array(path):
    return np.load(path, allow_pickle=False)
