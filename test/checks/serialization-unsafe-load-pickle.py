# Each of these callables is flagged by its own name.
# RUN: %check_cxx serialization-unsafe-load
import _pickle
import cPickle
import cloudpickle
import dill
import joblib
import jsonpickle
import marshal
import multiprocess
import multiprocessing
import pickle
import pickle5
import pyspark
import ray
import shelve
import zodbpickle


def load(first, source):
    pickle.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle.loads'
    _pickle.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'_pickle.loads'
    cPickle.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'cPickle.loads'
    pickle5.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle5.loads'
    dill.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'dill.loads'
    cloudpickle.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'cloudpickle.loads'
    ray.cloudpickle.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ray.cloudpickle.loads'
    joblib.externals.cloudpickle.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'joblib.externals.cloudpickle.loads'
    pyspark.cloudpickle.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pyspark.cloudpickle.loads'
    zodbpickle.pickle.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'zodbpickle.pickle.loads'
    multiprocess.reduction.ForkingPickler.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'multiprocess.reduction.ForkingPickler.loads'
    multiprocessing.reduction.ForkingPickler.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'multiprocessing.reduction.ForkingPickler.loads'
    dill._dill.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'dill._dill.loads'
    pickle._loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle._loads'
    pickle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle.load'
    _pickle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'_pickle.load'
    cPickle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'cPickle.load'
    pickle5.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle5.load'
    dill.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'dill.load'
    cloudpickle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'cloudpickle.load'
    ray.cloudpickle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ray.cloudpickle.load'
    joblib.externals.cloudpickle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'joblib.externals.cloudpickle.load'
    pyspark.cloudpickle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pyspark.cloudpickle.load'
    zodbpickle.pickle.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'zodbpickle.pickle.load'
    multiprocess.reduction.ForkingPickler.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'multiprocess.reduction.ForkingPickler.load'
    dill._dill.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'dill._dill.load'
    pickle._load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle._load'
    pickle.Unpickler(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle.Unpickler'
    _pickle.Unpickler(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'_pickle.Unpickler'
    cPickle.Unpickler(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'cPickle.Unpickler'
    pickle5.Unpickler(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle5.Unpickler'
    dill.Unpickler(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'dill.Unpickler'
    cloudpickle.Unpickler(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'cloudpickle.Unpickler'
    pickle._Unpickler(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle._Unpickler'
    dill.load_session(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'dill.load_session'
    dill.load_module(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'dill.load_module'
    dill.load_module_asdict(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'dill.load_module_asdict'
    marshal.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'marshal.loads'
    marshal.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'marshal.load'
    shelve.open(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'shelve.open'
    shelve.DbfilenameShelf(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'shelve.DbfilenameShelf'
    shelve.Shelf(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'shelve.Shelf'
    shelve.BsdDbShelf(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'shelve.BsdDbShelf'
    jsonpickle.decode(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'jsonpickle.decode'
    jsonpickle.loads(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'jsonpickle.loads'
    jsonpickle.unpickler.decode(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'jsonpickle.unpickler.decode'
    jsonpickle.decode(jsonpickle.encode(source))
    jsonpickle.loads(jsonpickle.dumps(source))
    jsonpickle.unpickler.Unpickler.restore(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'jsonpickle.unpickler.Unpickler.restore'
    multiprocessing.connection.Client.recv()
    # CHECK: :[[#@LINE-1]]:{{.*}}'multiprocessing.connection.Client.recv'
    multiprocessing.connection.Listener.accept.recv()
    # CHECK: :[[#@LINE-1]]:{{.*}}'multiprocessing.connection.Listener.accept.recv'
    multiprocessing.connection.Connection.recv()
    # CHECK: :[[#@LINE-1]]:{{.*}}'multiprocessing.connection.Connection.recv'
