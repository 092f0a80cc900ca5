# Each of these callables is flagged by its own name.
# RUN: %check_cxx serialization-unsafe-load
import ruamel
import yaml


def load(first, source):
    yaml.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'yaml.load'
    yaml.load_all(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'yaml.load_all'
    yaml.full_load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'yaml.full_load'
    yaml.full_load_all(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'yaml.full_load_all'
    yaml.unsafe_load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'yaml.unsafe_load'
    yaml.unsafe_load_all(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'yaml.unsafe_load_all'
    ruamel.yaml.YAML(["unsafe"])
    # CHECK: :[[#@LINE-1]]:{{.*}}'ruamel.yaml.YAML'
    ruamel.yaml.load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ruamel.yaml.load'
    ruamel.yaml.load_all(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ruamel.yaml.load_all'
    ruamel.yaml.unsafe_load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ruamel.yaml.unsafe_load'
    ruamel.yaml.unsafe_load_all(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ruamel.yaml.unsafe_load_all'


def load_by_loader(source):
    yaml.Loader(source).get_data()
    # CHECK: :[[#@LINE-1]]:{{.*}}'yaml.Loader.get_data'
    yaml.Loader(source).get_single_data()
    # CHECK: :[[#@LINE-1]]:{{.*}}'yaml.Loader.get_single_data'
    loader = yaml.UnsafeLoader(source)
    loader.get_data()
    # CHECK: :[[#@LINE-1]]:{{.*}}'yaml.UnsafeLoader.get_data'
    loader.get_single_data()
    # CHECK: :[[#@LINE-1]]:{{.*}}'yaml.UnsafeLoader.get_single_data'


def load_what_was_written(value, source):
    yaml.unsafe_load(yaml.dump(value))
    yaml.unsafe_load_all(yaml.dump_all([value]))
    yaml.unsafe_load(yaml.safe_dump(value))
    yaml.unsafe_load_all(yaml.safe_dump_all([value]))
    yaml.unsafe_load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'yaml.unsafe_load'
