# Names that are put together of constants are what they spell, and a file that
# spells no loader is read all the same.
# RUN: %check_cxx serialization-unsafe-load
import pickle

NAME = "%sads" % "lo"


def spelled(data, name):
    getattr(pickle, "lo" + "ads")(data)
    # CHECK: :[[#@LINE-1]]:5: warning: 'pickle.loads'
    getattr(pickle, f"{'lo'}{'ads'}")(data)
    # CHECK: :[[#@LINE-1]]:5: warning: 'pickle.loads'
    getattr(pickle, "".join(["lo", "ads"]))(data)
    # CHECK: :[[#@LINE-1]]:5: warning: 'pickle.loads'
    getattr(pickle, "{}ads".format("lo"))(data)
    # CHECK: :[[#@LINE-1]]:5: warning: 'pickle.loads'
    getattr(pickle, NAME)(data)
    # CHECK: :[[#@LINE-1]]:5: warning: 'pickle.loads'
    getattr(pickle, "sdaol"[::-1])(data)
    # CHECK: :[[#@LINE-1]]:5: warning: 'pickle.loads'
    getattr(pickle, "xloadsx"[1:-1])(data)
    # CHECK: :[[#@LINE-1]]:5: warning: 'pickle.loads'
    getattr(pickle, "l_o_a_d_s".replace("_", ""))(data)
    # CHECK: :[[#@LINE-1]]:5: warning: 'pickle.loads'
    getattr(pickle, " LOADS ".strip().lower())(data)
    # CHECK: :[[#@LINE-1]]:5: warning: 'pickle.loads'
    getattr(pickle, chr(108) + b"oads".decode())(data)
    # CHECK: :[[#@LINE-1]]:5: warning: 'pickle.loads'
    module = __import__("p_ickle".replace("_", ""))
    getattr(module, "lo" "ads")(data)
    # CHECK: :[[#@LINE-1]]:5: warning: 'pickle.loads'


def others(data, name):
    getattr(pickle, "du" + "mps")(data)
    getattr(pickle, "".join(["du", "mps"]))(data)
    getattr(pickle, "sdaol"[::2])(data)
    getattr(pickle, "loads"[:2])(data)
    getattr(pickle, "sdaol"[::name])(data)
    getattr(pickle, "lo".join([name, "ads"]))(data)
    getattr(pickle, name.join(["lo", "ads"]))(data)
