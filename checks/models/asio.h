// Boost.Asio and Boost.Beast, as far as bytes come out of connections.
#pragma once

#include "asio-base.h"

namespace boost {
namespace system {
class error_code {
public:
  explicit operator bool() const;
  std::string message() const;
  int value() const;
};
class system_error : public std::runtime_error {
public:
  explicit system_error(const error_code &code);
  error_code code() const;
};
} // namespace system
} // namespace boost

namespace boost {
namespace asio {
MODEL_TIDY_ASIO
} // namespace asio

namespace beast {
using error_code = boost::system::error_code;
using string_view = std::string_view;
template <class Allocator> class basic_flat_buffer {
public:
  basic_flat_buffer();
  explicit basic_flat_buffer(size_t most);
  asio::mutable_buffer data();
  asio::const_buffer data() const;
  asio::const_buffer cdata() const;
  size_t size() const;
  void consume(size_t size);
};
using flat_buffer = basic_flat_buffer<std::allocator<char>>;
template <class Allocator> class basic_multi_buffer {
public:
  basic_multi_buffer();
  asio::mutable_buffer data();
  asio::const_buffer data() const;
  asio::const_buffer cdata() const;
  size_t size() const;
  void consume(size_t size);
};
using multi_buffer = basic_multi_buffer<std::allocator<char>>;
template <class Buffers> std::string buffers_to_string(const Buffers &buffers);
template <class Buffers> std::string make_printable(const Buffers &buffers);
template <class Protocol, class Executor, class Rate> class basic_stream {
public:
  template <class... T> explicit basic_stream(T &&...);
  template <class B, class... T> size_t read_some(const B &, T &&...);
  template <class B, class... T> void async_read_some(const B &, T &&...);
  template <class... T> void connect(T &&...);
  template <class... T> void async_connect(T &&...);
  asio::basic_stream_socket<Protocol> &socket();
};
using tcp_stream = basic_stream<asio::ip::tcp, void, void>;
template <class Stream> Stream &get_lowest_layer(Stream &stream);

namespace http {
enum class verb { get, post, put, head, delete_ };
enum class field { host, user_agent, content_type, content_length, server };
enum class status { ok = 200, bad_request = 400, not_found = 404 };
struct string_body {
  using value_type = std::string;
};
struct dynamic_body {
  using value_type = multi_buffer;
};
struct empty_body {
  struct value_type {};
};
template <class T> struct vector_body {
  using value_type = std::vector<T>;
};
template <class Allocator> class basic_fields {
public:
  string_view operator[](field name) const;
  string_view operator[](string_view name) const;
  template <class T> void set(field name, const T &value);
  template <class T> void set(string_view name, const T &value);
};
using fields = basic_fields<std::allocator<char>>;
template <bool IsRequest, class Fields = fields>
class header : public Fields {
public:
  verb method() const;
  void method(verb value);
  string_view target() const;
  void target(string_view value);
  unsigned result_int() const;
  status result() const;
  void result(status value);
  unsigned version() const;
};
template <bool IsRequest, class Body, class Fields = fields>
class message : public header<IsRequest, Fields> {
public:
  message();
  template <class... T> explicit message(T &&...);
  typename Body::value_type &body();
  const typename Body::value_type &body() const;
  bool keep_alive() const;
  void keep_alive(bool value);
  void prepare_payload();
};
template <class Body, class Fields = fields>
using request = message<true, Body, Fields>;
template <class Body, class Fields = fields>
using response = message<false, Body, Fields>;
template <bool IsRequest, class Body, class Allocator = std::allocator<char>>
class parser {
public:
  parser();
  const message<IsRequest, Body> &get() const;
  message<IsRequest, Body> &get();
  message<IsRequest, Body> release();
  void body_limit(size_t most);
};
template <class Body> using request_parser = parser<true, Body>;
template <class Body> using response_parser = parser<false, Body>;
template <class S, class B, class M, class... T>
size_t read(S &stream, B &buffer, M &message, T &&...);
template <class S, class B, class M, class... T>
void async_read(S &stream, B &buffer, M &message, T &&...);
template <class S, class M, class... T>
size_t write(S &stream, const M &message, T &&...);
template <class S, class M, class... T>
void async_write(S &stream, const M &message, T &&...);
} // namespace http

namespace websocket {
template <class Next, bool Deflate = true> class stream {
public:
  template <class... T> explicit stream(T &&...);
  template <class B, class... T> size_t read(B &buffer, T &&...);
  template <class B, class... T> size_t read_some(B &buffer, T &&...);
  template <class B, class... T> void async_read(B &buffer, T &&...);
  template <class B, class... T> size_t write(const B &buffer, T &&...);
  template <class B, class... T> void async_write(const B &buffer, T &&...);
  template <class... T> void accept(T &&...);
  template <class... T> void handshake(T &&...);
  template <class... T> void async_accept(T &&...);
  template <class... T> void close(T &&...);
  template <class T> void set_option(T &&);
  void text(bool), binary(bool);
  bool got_text() const;
  Next &next_layer();
};
} // namespace websocket
} // namespace beast
} // namespace boost
