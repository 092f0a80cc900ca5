# Keys are put together so that no scanner of this repository takes them for real.
# RUN: sed 's/@@//g' %s > %t.py
# RUN: %model-tidy --color=never --exit-zero --no-cache --checks='-*,config-hardcoded-credential' %t.py 2>&1 | %filecheck
# RUN: mkdir -p %t.d/tests && cp %t.py %t.d/tests/keys.py
# RUN: %model-tidy --color=never --exit-zero --no-cache %t.d/tests/keys.py 2>&1 | FileCheck %s --check-prefix=TESTS
# TESTS: 'hf_v…' looks like a Hugging Face token
# TESTS-NOT: looks like a secret kept as 'API_KEY'
import os

from huggingface_hub import login

login(token="hf_@@vQxZkRtLmWpNcBdFgHjSyTqUeIoAaMnBvX")
# CHECK: :[[#@LINE-1]]:13: warning: 'hf_v…' looks like a Hugging Face token
login("hf_@@vQxZkRtLmWpNcBdFgHjSyTqUeIoAaMnBvX")
# CHECK: :[[#@LINE-1]]:7: warning: 'hf_v…' looks like a Hugging Face token
headers = {"Authorization": f"Bearer hf_@@vQxZkRtLmWpNcBdFgHjSyTqUeIoAaMnBvX"}
# CHECK: :[[#@LINE-1]]:29: warning: 'hf_v…' looks like a Hugging Face token
os.environ["WANDB_API_KEY"] = "b7a767c7@@6fb008f86bebb2737f6a6f0fb23c6f5d"
# CHECK: :[[#@LINE-1]]:31: warning: 'b7a7…' looks like a Weights & Biases API key


def call(key="hf_@@vQxZkRtLmWpNcBdFgHjSyTqUeIoAaMnBvX"):
    # CHECK: :[[#@LINE-1]]:14: warning: 'hf_v…' looks like a Hugging Face token
    return key


API_KEY = "vJDCTbyvHNsG9@@eh6Yo4gfqrc5XlrWi0B26R08qzj"
# CHECK: :[[#@LINE-1]]:11: warning: 'vJDC…' looks like a secret kept as 'API_KEY'

# What only sounds like one. It keeps the key id at the end four hundred bytes
# away from the key above, which would belong to it otherwise.
pad_token = "<pad>"
eos_token = "</s>"
tokens = {"mask_token": "[MASK]", "bos_token": "<|endoftext|>"}
login(token=os.environ["HF_TOKEN"])
login(token="YOUR_TOKEN_HERE")
login(token="hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
api_key = "your-api-key-here"
OPENAI_API_KEY = os.getenv("OPENAI_API_KEY", "EMPTY")
revision = "b7a767c76fb008f86bebb2737f6a6f0fb23c6f5d"
AWS_EXAMPLE = {"access_key": "AKIAIOSFODNN7EXAMPLE"}

AWS_ACCESS_KEY_ID = "AKIA@@ZQ3DRSTUVWXY2345"
# CHECK: :[[#@LINE-1]]:21: warning: 'AKIA…' looks like an AWS access key id

# Made to be public.
POSTHOG_API_KEY = "phc_vJDCTbyvHNsG9@@eh6Yo4gfqrc5XlrWi0B26R08qzj"
STRIPE_API_KEY = "pk_live_@@vJDCTbyvHNsG9eh6Yo4gfqrc5XlrWi0B26R08qzj"
