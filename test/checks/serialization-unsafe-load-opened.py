# RUN: not %model-tidy %s 2>&1 | FileCheck %s
# A file that was opened is no path: what is shown would not run with it.
import pickle

import torch

with open("m.pt", "rb") as file:
    model = torch.load(file)
# CHECK: :[[#@LINE-1]]:19: warning: 'torch.load'
# CHECK: model.eval()
# CHECK-NOT: pathlib
# CHECK: InferenceSession("model.onnx"

other = torch.load(open("n.pt", "rb"))
# CHECK: :[[#@LINE-1]]:15: warning: 'torch.load'
# CHECK-NOT: pathlib
# CHECK: InferenceSession("model.onnx"

value = pickle.load(open("value.pkl", "rb"))
# CHECK: :[[#@LINE-1]]:16: warning: 'pickle.load'
# CHECK: with open("value.json", encoding="utf-8") as file:
# CHECK-NEXT: value = json.load(file)
