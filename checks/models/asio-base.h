// What Asio declares, in whatever namespace it stands: buffers, sockets, and
// the functions that read from one into the other.
#pragma once

#include "std-all.h"

#define MODEL_TIDY_ASIO                                                        \
  class execution_context {};                                                  \
  class io_context : public execution_context {                                \
  public:                                                                      \
    explicit io_context(int threads = 1);                                      \
    size_t run();                                                              \
    void stop();                                                               \
  };                                                                           \
  using io_service = io_context;                                               \
  class thread_pool : public execution_context {                               \
  public:                                                                      \
    explicit thread_pool(size_t threads = 1);                                  \
    void join();                                                               \
  };                                                                           \
  template <class Handler> void post(io_context &, Handler &&handler);         \
  class mutable_buffer {                                                       \
  public:                                                                      \
    void *data() const;                                                        \
    size_t size() const;                                                       \
  };                                                                           \
  class const_buffer {                                                         \
  public:                                                                      \
    const_buffer(const mutable_buffer &);                                      \
    const void *data() const;                                                  \
    size_t size() const;                                                       \
  };                                                                           \
  mutable_buffer buffer(void *data, size_t size);                              \
  const_buffer buffer(const void *data, size_t size);                          \
  template <class T> mutable_buffer buffer(T &bytes);                          \
  template <class T> mutable_buffer buffer(T &bytes, size_t size);             \
  template <class T> const_buffer buffer(const T &bytes);                      \
  template <class T> const_buffer buffer(const T &bytes, size_t size);         \
  template <class T> class dynamic_view {};                                    \
  template <class T> dynamic_view<T> dynamic_buffer(T &bytes);                 \
  template <class T> dynamic_view<T> dynamic_buffer(T &bytes, size_t most);    \
  class streambuf_base : public std::streambuf {};                             \
  template <class Allocator = std::allocator<char>>                            \
  class basic_streambuf : public std::streambuf {                              \
  public:                                                                      \
    explicit basic_streambuf(size_t most = ~0ul);                              \
    const_buffer data() const;                                                 \
    mutable_buffer prepare(size_t size);                                       \
    void commit(size_t size), consume(size_t size);                            \
    size_t size() const;                                                       \
  };                                                                           \
  using streambuf = basic_streambuf<>;                                         \
  template <class T, class Buffer> T buffer_cast(const Buffer &buffer);        \
  template <class Buffer> const char *buffers_begin(const Buffer &buffer);     \
  template <class Buffer> const char *buffers_end(const Buffer &buffer);       \
  template <class Protocol> class basic_socket {                               \
  public:                                                                      \
    template <class... T> explicit basic_socket(T &&...);                      \
    template <class... T> void close(T &&...);                                 \
    template <class... T> void shutdown(T &&...);                              \
    template <class... T> void connect(T &&...);                               \
    template <class... T> void async_connect(T &&...);                         \
    typename Protocol::endpoint remote_endpoint() const;                       \
    bool is_open() const;                                                      \
  };                                                                           \
  template <class Protocol>                                                    \
  class basic_stream_socket : public basic_socket<Protocol> {                  \
  public:                                                                      \
    using basic_socket<Protocol>::basic_socket;                                \
    template <class B, class... T> size_t read_some(const B &, T &&...);       \
    template <class B, class... T> size_t receive(const B &, T &&...);         \
    template <class B, class... T> void async_read_some(const B &, T &&...);   \
    template <class B, class... T> void async_receive(const B &, T &&...);     \
    template <class B, class... T> size_t write_some(const B &, T &&...);      \
    template <class B, class... T> size_t send(const B &, T &&...);            \
  };                                                                           \
  template <class Protocol>                                                    \
  class basic_datagram_socket : public basic_socket<Protocol> {                \
  public:                                                                      \
    using basic_socket<Protocol>::basic_socket;                                \
    template <class B, class... T> size_t receive(const B &, T &&...);         \
    template <class B, class... T> size_t receive_from(const B &, T &&...);    \
    template <class B, class... T> void async_receive(const B &, T &&...);     \
    template <class B, class... T>                                             \
    void async_receive_from(const B &, T &&...);                               \
    template <class B, class... T> size_t send_to(const B &, T &&...);         \
  };                                                                           \
  template <class Protocol> class basic_socket_acceptor {                      \
  public:                                                                      \
    template <class... T> explicit basic_socket_acceptor(T &&...);             \
    basic_stream_socket<Protocol> accept();                                    \
    template <class T> void accept(T &socket);                                 \
    template <class... T> void async_accept(T &&...);                          \
  };                                                                           \
  namespace ip {                                                               \
  class address {                                                              \
  public:                                                                      \
    std::string to_string() const;                                             \
    static address from_string(const std::string &text);                       \
  };                                                                           \
  address make_address(const std::string &text);                               \
  template <class Protocol> class basic_endpoint {                             \
  public:                                                                      \
    basic_endpoint();                                                          \
    basic_endpoint(const Protocol &, unsigned short port);                     \
    basic_endpoint(const address &, unsigned short port);                      \
    ip::address address() const;                                               \
    unsigned short port() const;                                               \
  };                                                                           \
  template <class Protocol> class basic_resolver_results {};                   \
  template <class Protocol> class basic_resolver {                             \
  public:                                                                      \
    template <class... T> explicit basic_resolver(T &&...);                    \
    template <class... T>                                                      \
    basic_resolver_results<Protocol> resolve(T &&...);                         \
  };                                                                           \
  class tcp {                                                                  \
  public:                                                                      \
    using endpoint = basic_endpoint<tcp>;                                      \
    using socket = basic_stream_socket<tcp>;                                   \
    using acceptor = basic_socket_acceptor<tcp>;                               \
    using resolver = basic_resolver<tcp>;                                      \
    static tcp v4(), v6();                                                     \
  };                                                                           \
  class udp {                                                                  \
  public:                                                                      \
    using endpoint = basic_endpoint<udp>;                                      \
    using socket = basic_datagram_socket<udp>;                                 \
    using resolver = basic_resolver<udp>;                                      \
    static udp v4(), v6();                                                     \
  };                                                                           \
  }                                                                            \
  namespace ssl {                                                              \
  class context {                                                              \
  public:                                                                      \
    enum method { tls_client, tls_server, tlsv12, sslv23 };                    \
    explicit context(method);                                                  \
  };                                                                           \
  template <class Stream> class stream {                                       \
  public:                                                                      \
    template <class... T> explicit stream(T &&...);                            \
    template <class B, class... T> size_t read_some(const B &, T &&...);       \
    template <class B, class... T> void async_read_some(const B &, T &&...);   \
    template <class... T> void handshake(T &&...);                             \
    Stream &next_layer();                                                      \
  };                                                                           \
  }                                                                            \
  template <class S, class B, class... T>                                      \
  size_t read(S &stream, B &&buffers, T &&...);                                \
  template <class S, class B, class... T>                                      \
  size_t read_until(S &stream, B &&buffers, T &&...);                          \
  template <class S, class B, class... T>                                      \
  void async_read(S &stream, B &&buffers, T &&...);                            \
  template <class S, class B, class... T>                                      \
  void async_read_until(S &stream, B &&buffers, T &&...);                      \
  template <class S, class B, class... T>                                      \
  size_t write(S &stream, const B &buffers, T &&...);                          \
  template <class S, class B, class... T>                                      \
  void async_write(S &stream, const B &buffers, T &&...);                      \
  template <class... T> size_t transfer_all(T &&...);                          \
  template <class... T> size_t transfer_exactly(T &&...);                      \
  template <class... T> auto connect(T &&...) -> ip::tcp::endpoint;
