# What torch.load does by itself depends on the versions that the project
# allows: from 2.6 on it loads weights only, and before that not even
# weights_only=True was safe.
# RUN: split-file %s %t
# RUN: %model-tidy --exit-zero --show-notes --checks='-*,serialization-unsafe-load' %t > %t.out
# RUN: FileCheck %s --input-file=%t.out --implicit-check-not='warning:'

#--- new/requirements.txt
torch>=2.6
#--- new/site.py
import torch

torch.load("m.pt")
# CHECK-DAG: new{{.}}site.py:3:7: note: 'torch.load'
torch.load("m.pt", weights_only=False)
# CHECK-DAG: new{{.}}site.py:5:7: warning: 'torch.load'
torch.load("m.pt", weights_only=True)
#--- old/pyproject.toml
[project]
dependencies = ["torch>=2.0,<2.6"]
#--- old/site.py
import torch

torch.load("m.pt", weights_only=True)
# CHECK-DAG: old{{.}}site.py:3:7: warning: 'torch.load' can run code of the file in spite of weights_only=True
torch.load("m.pt")
# CHECK-DAG: old{{.}}site.py:5:7: warning: 'torch.load'
#--- configured/.model-tidy
PackageVersions: {torch: "2.6"}
#--- configured/requirements.txt
torch
#--- configured/site.py
import torch

torch.load("m.pt")
# CHECK-DAG: configured{{.}}site.py:3:7: note: 'torch.load'
#--- unsaid/site.py
import torch

torch.load("m.pt")
# CHECK-DAG: unsaid{{.}}site.py:3:7: warning: 'torch.load'
torch.load("m.pt", weights_only=True)
