# Each of these callables is flagged by its own name.
# RUN: %check_cxx serialization-remote-code
import tensorflow_hub


def load(first, source):
    tensorflow_hub.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow_hub.load'
    tensorflow_hub.KerasLayer(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow_hub.KerasLayer'
