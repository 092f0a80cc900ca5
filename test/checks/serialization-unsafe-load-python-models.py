# Each of these callables is flagged by its own name.
# RUN: %check_cxx serialization-unsafe-load
import autogluon
import bertopic
import clip
import compress_pickle
import detectron2
import django
import flair
import fvcore
import hickle
import hyperpyyaml
import mmcv
import mmengine
import nemo
import nltk
import paddle
import pycaret
import pyspark
import sb3_contrib
import sqlitedict
import stable_baselines3
import surprise
import top2vec
import whisper
import zmq


def load(model, source):
    hickle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'hickle.load'
    compress_pickle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'compress_pickle.load'
    compress_pickle.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'compress_pickle.loads'
    sqlitedict.SqliteDict(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'sqlitedict.SqliteDict'
    django.contrib.sessions.serializers.PickleSerializer.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'django.contrib.sessions.serializers.PickleSerializer.loads'
    pyspark.serializers.PickleSerializer.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pyspark.serializers.PickleSerializer.loads'
    pyspark.serializers.CPickleSerializer.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pyspark.serializers.CPickleSerializer.loads'
    pyspark.serializers.CloudPickleSerializer.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pyspark.serializers.CloudPickleSerializer.loads'
    pyspark.SparkContext.pickleFile(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pyspark.SparkContext.pickleFile'
    nltk.data.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'nltk.data.load'
    hyperpyyaml.load_hyperpyyaml(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'hyperpyyaml.load_hyperpyyaml'
    surprise.dump.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'surprise.dump.load'
    bertopic.BERTopic.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'bertopic.BERTopic.load'
    top2vec.Top2Vec.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'top2vec.Top2Vec.load'
    flair.models.SequenceTagger.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'flair.models.SequenceTagger.load'
    flair.models.TextClassifier.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'flair.models.TextClassifier.load'
    flair.models.TARSClassifier.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'flair.models.TARSClassifier.load'
    flair.nn.Classifier.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'flair.nn.Classifier.load'
    stable_baselines3.A2C.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'stable_baselines3.A2C.load'
    stable_baselines3.DDPG.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'stable_baselines3.DDPG.load'
    stable_baselines3.DQN.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'stable_baselines3.DQN.load'
    stable_baselines3.PPO.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'stable_baselines3.PPO.load'
    stable_baselines3.SAC.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'stable_baselines3.SAC.load'
    stable_baselines3.TD3.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'stable_baselines3.TD3.load'
    sb3_contrib.QRDQN.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'sb3_contrib.QRDQN.load'
    sb3_contrib.TQC.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'sb3_contrib.TQC.load'
    sb3_contrib.TRPO.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'sb3_contrib.TRPO.load'
    sb3_contrib.RecurrentPPO.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'sb3_contrib.RecurrentPPO.load'
    sb3_contrib.MaskablePPO.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'sb3_contrib.MaskablePPO.load'
    nemo.core.ModelPT.restore_from(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'nemo.core.ModelPT.restore_from'
    nemo.collections.asr.models.ASRModel.restore_from(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'nemo.collections.asr.models.ASRModel.restore_from'
    nemo.collections.nlp.models.NLPModel.restore_from(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'nemo.collections.nlp.models.NLPModel.restore_from'
    nemo.collections.tts.models.base.Vocoder.restore_from(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'nemo.collections.tts.models.base.Vocoder.restore_from'
    paddle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'paddle.load'
    paddle.framework.io.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'paddle.framework.io.load'
    whisper.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'whisper.load_model'
    clip.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'clip.load'
    pycaret.anomaly.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pycaret.anomaly.load_model'
    pycaret.classification.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pycaret.classification.load_model'
    pycaret.clustering.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pycaret.clustering.load_model'
    pycaret.regression.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pycaret.regression.load_model'
    pycaret.time_series.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pycaret.time_series.load_model'
    autogluon.tabular.TabularPredictor.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'autogluon.tabular.TabularPredictor.load'
    autogluon.multimodal.MultiModalPredictor.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'autogluon.multimodal.MultiModalPredictor.load'
    autogluon.timeseries.TimeSeriesPredictor.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'autogluon.timeseries.TimeSeriesPredictor.load'
    mmcv.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mmcv.load'
    mmengine.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mmengine.load'
    mmengine.fileio.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mmengine.fileio.load'
    detectron2.checkpoint.DetectionCheckpointer.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'detectron2.checkpoint.DetectionCheckpointer.load'
    fvcore.common.checkpoint.Checkpointer.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'fvcore.common.checkpoint.Checkpointer.load'
    model.recv_pyobj()
    # CHECK: :[[#@LINE-1]]:{{.*}}'zmq.Socket.recv_pyobj'


def leave(source):
    whisper.load_model("base")
    nltk.data.load("tokenizers/punkt/english.pickle")
    sqlitedict.SqliteDict(source, decode=str)
    mmengine.load("settings.yaml")

