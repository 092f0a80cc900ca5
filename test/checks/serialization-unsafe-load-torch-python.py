# Each of these callables is flagged by its own name.
# RUN: %check_cxx serialization-unsafe-load
import accelerate
import fastai
import lightning
import mmcv
import mmengine
import os
import pytorch_lightning
import timm
import torch
import ultralytics


def load(first, source):
    torch.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.load'
    torch.serialization.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.serialization.load'
    torch.jit.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.jit.load'
    torch.jit._serialization.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.jit._serialization.load'
    torch.package.PackageImporter.load_pickle()
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.package.PackageImporter.load_pickle'
    torch.export.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.export.load'
    torch.jit.mobile._load_for_lite_interpreter(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.jit.mobile._load_for_lite_interpreter'
    torch.serialization.add_safe_globals([eval])
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.serialization.add_safe_globals'
    torch.serialization.safe_globals([eval])
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.serialization.safe_globals'
    torch.hub.load_state_dict_from_url(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.hub.load_state_dict_from_url'
    torch.utils.model_zoo.load_url(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.utils.model_zoo.load_url'
    torch.distributed.all_gather_object(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.all_gather_object'
    torch.distributed.gather_object(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.gather_object'
    torch.distributed.broadcast_object_list(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.broadcast_object_list'
    torch.distributed.scatter_object_list(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.scatter_object_list'
    torch.distributed.recv_object_list(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.recv_object_list'
    torch.distributed.send_object_list(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.send_object_list'
    torch.distributed.distributed_c10d.all_gather_object(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.distributed_c10d.all_gather_object'
    torch.distributed.distributed_c10d.gather_object(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.distributed_c10d.gather_object'
    torch.distributed.distributed_c10d.broadcast_object_list(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.distributed_c10d.broadcast_object_list'
    torch.distributed.distributed_c10d.scatter_object_list(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.distributed_c10d.scatter_object_list'
    torch.distributed.distributed_c10d.recv_object_list(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.distributed_c10d.recv_object_list'
    torch.distributed.distributed_c10d.send_object_list(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.distributed.distributed_c10d.send_object_list'
    os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] = "1"
    # CHECK: :[[#@LINE-1]]:{{.*}}'os.environ.__setitem__'
    os.environ.setdefault("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", "1")
    # CHECK: :[[#@LINE-1]]:{{.*}}'os.environ.setdefault'
    os.putenv("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", "1")
    # CHECK: :[[#@LINE-1]]:{{.*}}'os.putenv'
    pytorch_lightning.LightningModule.load_from_checkpoint(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pytorch_lightning.LightningModule.load_from_checkpoint'
    lightning.pytorch.LightningModule.load_from_checkpoint(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'lightning.pytorch.LightningModule.load_from_checkpoint'
    lightning.LightningModule.load_from_checkpoint(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'lightning.LightningModule.load_from_checkpoint'
    pytorch_lightning.core.saving._load_from_checkpoint(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pytorch_lightning.core.saving._load_from_checkpoint'
    lightning.pytorch.core.LightningModule.load_from_checkpoint(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'lightning.pytorch.core.LightningModule.load_from_checkpoint'
    pytorch_lightning.core.lightning.LightningModule.load_from_checkpoint(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pytorch_lightning.core.lightning.LightningModule.load_from_checkpoint'
    pytorch_lightning.LightningDataModule.load_from_checkpoint(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pytorch_lightning.LightningDataModule.load_from_checkpoint'
    lightning.pytorch.LightningDataModule.load_from_checkpoint(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'lightning.pytorch.LightningDataModule.load_from_checkpoint'
    fastai.learner.load_learner(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'fastai.learner.load_learner'
    fastai.vision.all.load_learner(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'fastai.vision.all.load_learner'
    fastai.text.all.load_learner(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'fastai.text.all.load_learner'
    fastai.tabular.all.load_learner(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'fastai.tabular.all.load_learner'
    fastai.basics.load_learner(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'fastai.basics.load_learner'
    fastai.collab.load_learner(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'fastai.collab.load_learner'
    ultralytics.YOLO(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ultralytics.YOLO'
    ultralytics.RTDETR(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ultralytics.RTDETR'
    ultralytics.SAM(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ultralytics.SAM'
    ultralytics.models.YOLO(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ultralytics.models.YOLO'
    ultralytics.nn.tasks.attempt_load_weights(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ultralytics.nn.tasks.attempt_load_weights'
    ultralytics.nn.tasks.attempt_load_one_weight(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ultralytics.nn.tasks.attempt_load_one_weight'
    ultralytics.nn.tasks.torch_safe_load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ultralytics.nn.tasks.torch_safe_load'
    timm.models.load_checkpoint(first, source, weights_only=False)
    # CHECK: :[[#@LINE-1]]:{{.*}}'timm.models.load_checkpoint'
    timm.models.helpers.load_checkpoint(first, source, weights_only=False)
    # CHECK: :[[#@LINE-1]]:{{.*}}'timm.models.helpers.load_checkpoint'
    timm.models._helpers.load_checkpoint(first, source, weights_only=False)
    # CHECK: :[[#@LINE-1]]:{{.*}}'timm.models._helpers.load_checkpoint'
    timm.models.load_state_dict(first, source, weights_only=False)
    # CHECK: :[[#@LINE-1]]:{{.*}}'timm.models.load_state_dict'
    timm.models._helpers.load_state_dict(first, source, weights_only=False)
    # CHECK: :[[#@LINE-1]]:{{.*}}'timm.models._helpers.load_state_dict'
    accelerate.load_checkpoint_in_model(first, source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'accelerate.load_checkpoint_in_model'
    mmengine.runner.load_checkpoint(first, source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mmengine.runner.load_checkpoint'
    mmcv.runner.load_checkpoint(first, source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mmcv.runner.load_checkpoint'
    mmengine.runner.checkpoint.load_checkpoint(first, source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mmengine.runner.checkpoint.load_checkpoint'
    mmcv.runner.checkpoint.load_checkpoint(first, source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mmcv.runner.checkpoint.load_checkpoint'
    torch.package.PackageImporter.load_pickle()
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.package.PackageImporter.load_pickle'
    torch.package.PackageImporter(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.package.PackageImporter'


def safe_unless_asked(path, weights_only=True):
    # CHECK-NOT: :[[#@LINE+1]]:{{.*}}warning
    return torch.load(path, weights_only=weights_only)


def unsafe_unless_asked(path, weights_only=False):
    return torch.load(path, weights_only=weights_only)
    # CHECK: :[[#@LINE-1]]:{{.*}}warning: 'torch.load'


def asked(path, weights_only=True):
    return torch.load(path, weights_only=weights_only)
    # CHECK: :[[#@LINE-1]]:{{.*}}warning: 'torch.load'


asked("model.pt", weights_only=False)
