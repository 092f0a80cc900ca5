# Each of these callables is flagged by its own name.
# RUN: %check_cxx serialization-unsafe-load
import bentoml
import diskcache
import multiprocessing.managers
import pyarrow
import ray
import speechbrain
import celery
import cudf
import gensim
import geopandas
import joblib
import keras
import langchain
import langchain_community
import langchain_experimental
import mlflow
import modin
import msgpack
import msgpack_numpy
import networkx
import numpy
import pandas
import polars
import sklearn
import skops
import statsmodels
import tensorflow
import tf_keras


def load(first, source):
    joblib.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'joblib.load'
    sklearn.externals.joblib.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'sklearn.externals.joblib.load'
    joblib.numpy_pickle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'joblib.numpy_pickle.load'
    pandas.read_pickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pandas.read_pickle'
    pandas.io.pickle.read_pickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pandas.io.pickle.read_pickle'
    pandas.compat.pickle_compat.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pandas.compat.pickle_compat.load'
    geopandas.read_pickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'geopandas.read_pickle'
    modin.pandas.read_pickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'modin.pandas.read_pickle'
    cudf.read_pickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'cudf.read_pickle'
    polars.read_pickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'polars.read_pickle'
    pandas.read_hdf(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pandas.read_hdf'
    pandas.io.pytables.read_hdf(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pandas.io.pytables.read_hdf'
    pandas.HDFStore(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pandas.HDFStore'
    numpy.load(source, first, True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'numpy.load'
    numpy.lib.npyio.load(source, first, True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'numpy.lib.npyio.load'
    numpy.lib.npyio.NpzFile(source, first, True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'numpy.lib.npyio.NpzFile'
    numpy.lib.format.read_array(source, True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'numpy.lib.format.read_array'
    numpy.lib._format_impl.read_array(source, True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'numpy.lib._format_impl.read_array'
    skops.io.load(source, trusted=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'skops.io.load'
    skops.io.loads(source, trusted=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'skops.io.loads'
    networkx.read_gpickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'networkx.read_gpickle'
    networkx.readwrite.gpickle.read_gpickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'networkx.readwrite.gpickle.read_gpickle'
    gensim.models.Word2Vec.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.Word2Vec.load'
    gensim.models.Doc2Vec.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.Doc2Vec.load'
    gensim.models.FastText.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.FastText.load'
    gensim.models.KeyedVectors.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.KeyedVectors.load'
    gensim.models.LdaModel.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.LdaModel.load'
    gensim.models.LdaMulticore.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.LdaMulticore.load'
    gensim.models.LsiModel.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.LsiModel.load'
    gensim.models.TfidfModel.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.TfidfModel.load'
    gensim.models.Phrases.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.Phrases.load'
    gensim.models.CoherenceModel.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.CoherenceModel.load'
    gensim.models.HdpModel.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.HdpModel.load'
    gensim.models.Word2VecKeyedVectors.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.Word2VecKeyedVectors.load'
    gensim.models.word2vec.Word2Vec.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.word2vec.Word2Vec.load'
    gensim.models.doc2vec.Doc2Vec.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.doc2vec.Doc2Vec.load'
    gensim.models.fasttext.FastText.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.fasttext.FastText.load'
    gensim.models.keyedvectors.KeyedVectors.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.keyedvectors.KeyedVectors.load'
    gensim.models.ldamodel.LdaModel.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.models.ldamodel.LdaModel.load'
    gensim.corpora.Dictionary.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.corpora.Dictionary.load'
    gensim.corpora.dictionary.Dictionary.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.corpora.dictionary.Dictionary.load'
    gensim.utils.SaveLoad.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.utils.SaveLoad.load'
    gensim.utils.unpickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.utils.unpickle'
    gensim.similarities.Similarity.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.similarities.Similarity.load'
    gensim.similarities.MatrixSimilarity.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gensim.similarities.MatrixSimilarity.load'
    statsmodels.api.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'statsmodels.api.load'
    statsmodels.iolib.smpickle.load_pickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'statsmodels.iolib.smpickle.load_pickle'
    statsmodels.iolib.api.load_pickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'statsmodels.iolib.api.load_pickle'
    statsmodels.base.model.Results.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'statsmodels.base.model.Results.load'
    statsmodels.api.load_pickle(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'statsmodels.api.load_pickle'
    mlflow.sklearn.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.sklearn.load_model'
    mlflow.pytorch.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.pytorch.load_model'
    mlflow.pyfunc.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.pyfunc.load_model'
    mlflow.keras.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.keras.load_model'
    mlflow.tensorflow.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.tensorflow.load_model'
    mlflow.xgboost.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.xgboost.load_model'
    mlflow.lightgbm.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.lightgbm.load_model'
    mlflow.catboost.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.catboost.load_model'
    mlflow.spacy.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.spacy.load_model'
    mlflow.statsmodels.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.statsmodels.load_model'
    mlflow.prophet.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.prophet.load_model'
    mlflow.fastai.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.fastai.load_model'
    mlflow.gluon.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.gluon.load_model'
    mlflow.h2o.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.h2o.load_model'
    mlflow.spark.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.spark.load_model'
    mlflow.transformers.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.transformers.load_model'
    mlflow.langchain.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.langchain.load_model'
    mlflow.sentence_transformers.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.sentence_transformers.load_model'
    mlflow.diviner.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.diviner.load_model'
    mlflow.pmdarima.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.pmdarima.load_model'
    mlflow.paddle.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'mlflow.paddle.load_model'
    langchain_community.vectorstores.FAISS.load_local(source, allow_dangerous_deserialization=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.vectorstores.FAISS.load_local'
    langchain.vectorstores.FAISS.load_local(source, allow_dangerous_deserialization=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain.vectorstores.FAISS.load_local'
    langchain_community.vectorstores.faiss.FAISS.load_local(source, allow_dangerous_deserialization=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.vectorstores.faiss.FAISS.load_local'
    langchain.vectorstores.faiss.FAISS.load_local(source, allow_dangerous_deserialization=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain.vectorstores.faiss.FAISS.load_local'
    langchain_community.vectorstores.ScaNN.load_local(source, allow_dangerous_deserialization=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.vectorstores.ScaNN.load_local'
    langchain_community.vectorstores.TileDB.load_local(source, allow_dangerous_deserialization=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.vectorstores.TileDB.load_local'
    langchain_community.retrievers.TFIDFRetriever.load_local(source, allow_dangerous_deserialization=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.retrievers.TFIDFRetriever.load_local'
    langchain_community.retrievers.tfidf.TFIDFRetriever.load_local(source, allow_dangerous_deserialization=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.retrievers.tfidf.TFIDFRetriever.load_local'
    langchain_community.vectorstores.FAISS.deserialize_from_bytes(source, allow_dangerous_deserialization=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.vectorstores.FAISS.deserialize_from_bytes'
    langchain_community.llms.SelfHostedPipeline(source, allow_dangerous_deserialization=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.llms.SelfHostedPipeline'
    langchain_experimental.sql.vector_sql.VectorSQLDatabaseChain(source, allow_dangerous_deserialization=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_experimental.sql.vector_sql.VectorSQLDatabaseChain'
    msgpack.unpackb(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'msgpack.unpackb'
    msgpack.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'msgpack.loads'
    msgpack.unpack(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'msgpack.unpack'
    msgpack.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'msgpack.load'
    msgpack.Unpacker(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'msgpack.Unpacker'
    msgpack_numpy.unpackb(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'msgpack_numpy.unpackb'
    msgpack_numpy.unpack(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'msgpack_numpy.unpack'
    msgpack_numpy.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'msgpack_numpy.loads'
    msgpack_numpy.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'msgpack_numpy.load'
    msgpack_numpy.decode(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'msgpack_numpy.decode'
    celery.Celery.conf.update(accept_content=["pickle"])
    # CHECK: :[[#@LINE-1]]:{{.*}}'celery.Celery.conf.update'
    celery.Celery.config_from_object(accept_content=["pickle"])
    # CHECK: :[[#@LINE-1]]:{{.*}}'celery.Celery.config_from_object'
    celery.Celery.conf.accept_content = ["pickle"]
    # CHECK: :[[#@LINE-1]]:{{.*}}'celery.Celery.conf.__setattr__'
    keras.models.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'keras.models.load_model'
    keras.saving.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'keras.saving.load_model'
    tensorflow.keras.models.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.keras.models.load_model'
    tensorflow.python.keras.models.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.python.keras.models.load_model'
    tf_keras.models.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tf_keras.models.load_model'
    keras.api.models.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'keras.api.models.load_model'
    tensorflow.compat.v1.keras.models.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.compat.v1.keras.models.load_model'
    keras.src.saving.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'keras.src.saving.load_model'
    keras.config.enable_unsafe_deserialization()
    # CHECK: :[[#@LINE-1]]:{{.*}}'keras.config.enable_unsafe_deserialization'
    keras.src.saving.serialization_lib.enable_unsafe_deserialization()
    # CHECK: :[[#@LINE-1]]:{{.*}}'keras.src.saving.serialization_lib.enable_unsafe_deserialization'
    tensorflow.keras.config.enable_unsafe_deserialization()
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.keras.config.enable_unsafe_deserialization'
    keras.models.model_from_json(source, safe_mode=False)
    # CHECK: :[[#@LINE-1]]:{{.*}}'keras.models.model_from_json'
    keras.models.model_from_yaml(source, safe_mode=False)
    # CHECK: :[[#@LINE-1]]:{{.*}}'keras.models.model_from_yaml'
    tensorflow.keras.models.model_from_json(source, safe_mode=False)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.keras.models.model_from_json'
    tensorflow.keras.models.model_from_yaml(source, safe_mode=False)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.keras.models.model_from_yaml'
    keras.layers.deserialize(source, safe_mode=False)
    # CHECK: :[[#@LINE-1]]:{{.*}}'keras.layers.deserialize'
    keras.saving.deserialize_keras_object(source, safe_mode=False)
    # CHECK: :[[#@LINE-1]]:{{.*}}'keras.saving.deserialize_keras_object'
    tensorflow.saved_model.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.saved_model.load'
    tensorflow.compat.v1.saved_model.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.compat.v1.saved_model.load'
    tensorflow.saved_model.load_v2(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.saved_model.load_v2'
    tensorflow.python.saved_model.load.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.python.saved_model.load.load'
    tensorflow.compat.v2.saved_model.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.compat.v2.saved_model.load'
    diskcache.Cache(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diskcache.Cache'
    diskcache.FanoutCache(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diskcache.FanoutCache'
    diskcache.Index(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diskcache.Index'
    diskcache.Deque(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diskcache.Deque'
    bentoml.sklearn.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'bentoml.sklearn.load_model'
    bentoml.picklable_model.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'bentoml.picklable_model.load_model'
    bentoml.pytorch.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'bentoml.pytorch.load_model'
    bentoml.pytorch_lightning.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'bentoml.pytorch_lightning.load_model'
    bentoml.fastai.load_model(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'bentoml.fastai.load_model'
    ray.rllib.algorithms.algorithm.Algorithm.from_checkpoint(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ray.rllib.algorithms.algorithm.Algorithm.from_checkpoint'
    ray.rllib.algorithms.Algorithm.from_checkpoint(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ray.rllib.algorithms.Algorithm.from_checkpoint'
    ray.rllib.policy.policy.Policy.from_checkpoint(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ray.rllib.policy.policy.Policy.from_checkpoint'
    pyarrow.deserialize(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pyarrow.deserialize'
    pyarrow.deserialize_components(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pyarrow.deserialize_components'
    speechbrain.inference.speaker.EncoderClassifier.from_hparams(source=source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'speechbrain.inference.speaker.EncoderClassifier.from_hparams'
    multiprocessing.managers.BaseManager(source).connect()
    # CHECK: :[[#@LINE-1]]:{{.*}}'multiprocessing.managers.BaseManager.connect'
    multiprocessing.managers.SyncManager(source).connect()
    # CHECK: :[[#@LINE-1]]:{{.*}}'multiprocessing.managers.SyncManager.connect'
    multiprocessing.managers.BaseManager(source).get_server()
    # CHECK: :[[#@LINE-1]]:{{.*}}'multiprocessing.managers.BaseManager.get_server'
    diskcache.Cache(source, disk=diskcache.JSONDisk)
    bentoml.onnx.load_model(source)
    pyarrow.ipc.open_file(source)
