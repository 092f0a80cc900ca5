// Archives of Boost.Serialization and cereal. Input archives read what stands
// in a stream into the objects they are given.
#pragma once

#include "std-all.h"

namespace boost {
namespace serialization {
class access;
template <class T> struct nvp {};
template <class T> nvp<T> make_nvp(const char *name, T &value);
template <class Base, class Derived> Base &base_object(Derived &object);
} // namespace serialization

namespace archive {
enum archive_flags { no_header = 1, no_codecvt = 2, no_xml_tag_checking = 4 };
class archive_exception : public std::exception {};

template <class Archive> struct input_operators {
  template <class T> Archive &operator>>(T &&value);
  template <class T> Archive &operator&(T &&value);
  template <class T> void register_type(T * = nullptr);
};
template <class Archive> struct output_operators {
  template <class T> Archive &operator<<(const T &value);
  template <class T> Archive &operator&(const T &value);
  template <class T> void register_type(T * = nullptr);
};

#define INPUT_ARCHIVE(Name, Stream)                                            \
  class Name : public input_operators<Name> {                                  \
  public:                                                                      \
    Name(Stream &in, unsigned flags = 0);                                      \
    Name(std::streambuf &in, unsigned flags = 0);                              \
  };
#define OUTPUT_ARCHIVE(Name, Stream)                                           \
  class Name : public output_operators<Name> {                                 \
  public:                                                                      \
    Name(Stream &out, unsigned flags = 0);                                     \
    Name(std::streambuf &out, unsigned flags = 0);                             \
  };
INPUT_ARCHIVE(binary_iarchive, std::istream)
INPUT_ARCHIVE(text_iarchive, std::istream)
INPUT_ARCHIVE(xml_iarchive, std::istream)
INPUT_ARCHIVE(polymorphic_binary_iarchive, std::istream)
INPUT_ARCHIVE(polymorphic_text_iarchive, std::istream)
INPUT_ARCHIVE(polymorphic_xml_iarchive, std::istream)
INPUT_ARCHIVE(binary_wiarchive, std::wistream)
INPUT_ARCHIVE(text_wiarchive, std::wistream)
INPUT_ARCHIVE(xml_wiarchive, std::wistream)
OUTPUT_ARCHIVE(binary_oarchive, std::ostream)
OUTPUT_ARCHIVE(text_oarchive, std::ostream)
OUTPUT_ARCHIVE(xml_oarchive, std::ostream)
OUTPUT_ARCHIVE(polymorphic_binary_oarchive, std::ostream)
OUTPUT_ARCHIVE(polymorphic_text_oarchive, std::ostream)
OUTPUT_ARCHIVE(polymorphic_xml_oarchive, std::ostream)
#undef INPUT_ARCHIVE
#undef OUTPUT_ARCHIVE
} // namespace archive
} // namespace boost

#define BOOST_SERIALIZATION_NVP(name) boost::serialization::make_nvp(#name, name)
#define BOOST_CLASS_VERSION(...)
#define BOOST_CLASS_EXPORT(...)
#define BOOST_SERIALIZATION_SPLIT_MEMBER()

namespace cereal {
template <class T> struct NameValuePair {};
template <class T> NameValuePair<T> make_nvp(const char *name, T &&value);

#define INPUT_ARCHIVE(Name)                                                    \
  class Name {                                                                 \
  public:                                                                      \
    struct Options {                                                           \
      Options();                                                               \
      static Options Default();                                                \
    };                                                                         \
    Name(std::istream &in);                                                    \
    Name(std::istream &in, const Options &options);                            \
    template <class... T> Name &operator()(T &&...values);                     \
    template <class T> Name &operator>>(T &&value);                            \
  };
#define OUTPUT_ARCHIVE(Name)                                                   \
  class Name {                                                                 \
  public:                                                                      \
    struct Options {                                                           \
      Options();                                                               \
      static Options Default();                                                \
    };                                                                         \
    Name(std::ostream &out);                                                   \
    Name(std::ostream &out, const Options &options);                           \
    template <class... T> Name &operator()(T &&...values);                     \
    template <class T> Name &operator<<(T &&value);                            \
  };
INPUT_ARCHIVE(BinaryInputArchive)
INPUT_ARCHIVE(PortableBinaryInputArchive)
INPUT_ARCHIVE(XMLInputArchive)
INPUT_ARCHIVE(JSONInputArchive)
OUTPUT_ARCHIVE(BinaryOutputArchive)
OUTPUT_ARCHIVE(PortableBinaryOutputArchive)
OUTPUT_ARCHIVE(XMLOutputArchive)
OUTPUT_ARCHIVE(JSONOutputArchive)
#undef INPUT_ARCHIVE
#undef OUTPUT_ARCHIVE
} // namespace cereal

#define CEREAL_NVP(name) cereal::make_nvp(#name, name)
#define CEREAL_REGISTER_TYPE(...)
#define CEREAL_REGISTER_POLYMORPHIC_RELATION(...)
#define CEREAL_CLASS_VERSION(...)
