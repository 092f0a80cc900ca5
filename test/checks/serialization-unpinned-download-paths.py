# A path of this machine is not looked up in a hub; any class of a library
# downloads.
# RUN: %check_cxx serialization-unpinned-download
import os
import tempfile
from pathlib import Path

from huggingface_hub import snapshot_download
from peft import PeftModel
from transformers import AutoModel, HubertModel
from transformers.models.qwen2 import Qwen2ForCausalLM


def local(folder, given: Path):
    AutoModel.from_pretrained(os.path.join(folder, "model"))
    AutoModel.from_pretrained(Path(folder) / "model")
    AutoModel.from_pretrained(str(given))
    AutoModel.from_pretrained(given.parent)
    AutoModel.from_pretrained(f"{folder}/checkpoints/best")
    AutoModel.from_pretrained(tempfile.mkdtemp())
    AutoModel.from_pretrained("./model" if folder else "/models/other")
    AutoModel.from_pretrained(helper(folder))


def helper(name):
    return os.path.abspath(name)


def remote(owner, name, folder):
    AutoModel.from_pretrained(f"{owner}/bert")
    # CHECK: :[[#@LINE-1]]:15: warning: 'transformers.AutoModel.from_pretrained' downloads
    AutoModel.from_pretrained(name)
    # CHECK: :[[#@LINE-1]]:15: warning:
    AutoModel.from_pretrained("./model" if name else "owner/model")
    # CHECK: :[[#@LINE-1]]:15: warning:
    HubertModel.from_pretrained("facebook/hubert-base-ls960")
    # CHECK: :[[#@LINE-1]]:17: warning: 'transformers.HubertModel.from_pretrained' downloads
    Qwen2ForCausalLM.from_pretrained("Qwen/Qwen2-7B")
    # CHECK: :[[#@LINE-1]]:22: warning:
    model = AutoModel.from_pretrained(snapshot_download("owner/model"))
    # CHECK: :[[#@LINE-1]]:39: warning: 'huggingface_hub.snapshot_download'
    PeftModel.from_pretrained(model, "owner/adapter")
    # CHECK: :[[#@LINE-1]]:15: warning: 'peft.PeftModel.from_pretrained'
    PeftModel.from_pretrained(model, os.path.join(folder, "adapter"))


class Own:
    @classmethod
    def from_pretrained(cls, name):
        return cls()


Own.from_pretrained("owner/model")


HERE = Path(__file__).resolve().parents[1]
AutoModel.from_pretrained(str(HERE / "model"))


def default(name=None):
    if name is None:
        name = os.path.join(os.path.dirname(__file__), "model")
    AutoModel.from_pretrained(name)


default()


class Task:
    NAME = None

    def load(self):
        AutoModel.from_pretrained(self.NAME)
        # CHECK: :[[#@LINE-1]]:19: warning: 'transformers.AutoModel.from_pretrained'


def saved(model, folder, other):
    model.save_pretrained(folder)
    AutoModel.from_pretrained(folder)
    AutoModel.from_pretrained(other)
    # CHECK: :[[#@LINE-1]]:15: warning: 'transformers.AutoModel.from_pretrained'
