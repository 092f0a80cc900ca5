// Servers and clients of HTTP and WebSocket: Pistache, Oat++, WebSocket++, the
// C++ REST SDK.
#pragma once

#include "asio.h"

namespace Pistache {
namespace Http {
enum class Code { Ok = 200, Bad_Request = 400, Not_Found = 404 };
enum class Method { Get, Post, Put, Delete };
namespace Header {
class Raw {
public:
  std::string name() const, value() const;
};
class Collection {
public:
  template <class T> std::shared_ptr<const T> get() const;
  Raw getRaw(const std::string &name) const;
};
} // namespace Header
struct Cookie {
  std::string name, value;
};
class CookieJar {
public:
  Cookie get(const std::string &name) const;
  bool has(const std::string &name) const;
};
namespace Uri {
class Query {
public:
  std::optional<std::string> get(const std::string &name) const;
  bool has(const std::string &name) const;
};
} // namespace Uri
class Message {
public:
  std::string body() const;
  const Header::Collection &headers() const;
  const CookieJar &cookies() const;
};
class Request : public Message {
public:
  Method method() const;
  std::string resource() const;
  const Uri::Query &query() const;
};
class ResponseWriter {
public:
  template <class... T> void send(Code code, T &&...);
};
class Handler {
public:
  virtual ~Handler();
  virtual void onRequest(const Request &request, ResponseWriter response) = 0;
};
#define HTTP_PROTOTYPE(Class)
class Endpoint {
public:
  template <class... T> explicit Endpoint(T &&...);
  void setHandler(const std::shared_ptr<Handler> &handler);
  void serve();
};
template <class T, class... A> std::shared_ptr<T> make_handler(A &&...);
} // namespace Http
namespace Rest {
class TypedParam {
public:
  template <class T> T as() const;
};
class Request : public Http::Request {
public:
  TypedParam param(std::string name) const;
  bool hasParam(std::string name) const;
};
class Router {};
} // namespace Rest
} // namespace Pistache

#define OATPP_CODEGEN_BEGIN(NAME) OATPP_CODEGEN_BEGIN_##NAME
#define OATPP_CODEGEN_END(NAME) OATPP_CODEGEN_END_##NAME
#define OATPP_CODEGEN_BEGIN_ApiController "oatpp/codegen/api_controller/define.hpp"
#define OATPP_CODEGEN_END_ApiController "oatpp/codegen/api_controller/undef.hpp"
namespace oatpp {
class String : public std::shared_ptr<std::string> {
public:
  String();
  String(const char *text);
  String(const std::string &text);
  const std::string &getValue(const std::string &other) const;
};
namespace web {
namespace protocol {
namespace http {
namespace incoming {
class Request {
public:
  String getHeader(const String &name) const;
  String getPathVariable(const String &name) const;
  String getPathTail() const;
  String getQueryParameter(const String &name) const;
  String getQueryParameter(const String &name, const String &other) const;
  String readBodyToString() const;
};
class Response {
public:
  String getHeader(const String &name) const;
  String readBodyToString() const;
  int getStatusCode() const;
};
} // namespace incoming
namespace outgoing {
class Response {};
} // namespace outgoing
} // namespace http
} // namespace protocol
namespace server {
class HttpRequestHandler {
public:
  using IncomingRequest = protocol::http::incoming::Request;
  using OutgoingResponse = protocol::http::outgoing::Response;
  virtual ~HttpRequestHandler();
  virtual std::shared_ptr<OutgoingResponse>
  handle(const std::shared_ptr<IncomingRequest> &request);
};
namespace api {
class Sent {}; // see oatpp-endpoints.h
struct Info {
  std::string summary, description;
  template <class... T> void addConsumes(T &&...);
  template <class... T> void addResponse(T &&...);
};
struct Action {};
class Coroutine {
public:
  using Action = api::Action;
  std::shared_ptr<protocol::http::incoming::Request> request;
  virtual Action act() = 0;
  template <class... T> Action _return(T &&...);
};
class ApiController {
public:
  using String = oatpp::String;
  using Action = api::Action;
  using IncomingRequest = protocol::http::incoming::Request;
  using OutgoingResponse = protocol::http::outgoing::Response;
  struct Status {
    static const Status CODE_200, CODE_400, CODE_404, CODE_500;
  };
  template <class... T> explicit ApiController(T &&...);
  template <class... T>
  std::shared_ptr<OutgoingResponse> createResponse(T &&...) const;
  template <class... T>
  std::shared_ptr<OutgoingResponse> createDtoResponse(T &&...) const;
};
} // namespace api
} // namespace server
} // namespace web
} // namespace oatpp

namespace websocketpp {
using connection_hdl = std::weak_ptr<void>;
namespace frame {
namespace opcode {
enum value { text = 1, binary = 2 };
} // namespace opcode
} // namespace frame
namespace message_buffer {
template <template <class> class Manager> class message {
public:
  const std::string &get_payload() const;
  std::string &get_raw_payload();
  frame::opcode::value get_opcode() const;
};
namespace alloc {
template <class Message> class con_msg_manager {};
} // namespace alloc
} // namespace message_buffer
namespace config {
struct asio {
  using message_type =
      message_buffer::message<message_buffer::alloc::con_msg_manager>;
};
struct asio_client : asio {};
struct asio_tls : asio {};
struct asio_tls_client : asio {};
} // namespace config
template <class Config> class endpoint {
public:
  using message_ptr = std::shared_ptr<typename Config::message_type>;
  template <class T> void set_message_handler(T handler);
  template <class T> void set_open_handler(T handler);
  template <class T> void set_close_handler(T handler);
  template <class... T> void send(T &&...);
  template <class... T> void init_asio(T &&...);
  template <class... T> void listen(T &&...);
  template <class... T> void close(T &&...);
  void start_accept(), run(), stop();
};
template <class Config> class server : public endpoint<Config> {};
template <class Config> class client : public endpoint<Config> {};
namespace lib {
using std::bind;
using std::error_code;
namespace placeholders = std::placeholders;
} // namespace lib
} // namespace websocketpp

namespace pplx {
template <class T> class task {
public:
  T get() const;
  void wait() const;
  template <class F> auto then(F f) const -> task<decltype(f(T()))>;
};
template <> class task<void> {
public:
  void get() const;
  void wait() const;
  template <class F> auto then(F f) const -> task<decltype(f())>;
};
} // namespace pplx
namespace Concurrency {
namespace streams {
template <class Collection> class container_buffer {
public:
  container_buffer();
  Collection &collection() const;
};
template <class Char> class basic_istream {
public:
  template <class B> pplx::task<size_t> read(B &buffer, size_t size) const;
  template <class B> pplx::task<size_t> read_to_end(B &buffer) const;
};
using istream = basic_istream<unsigned char>;
} // namespace streams
} // namespace Concurrency
namespace concurrency = Concurrency;
namespace utility {
using string_t = std::string;
using char_t = char;
namespace conversions {
std::string to_utf8string(std::string text);
string_t to_string_t(std::string text);
} // namespace conversions
} // namespace utility
#define U(x) x
#define _XPLATSTR(x) x
namespace web {
class uri {
public:
  uri();
  uri(const utility::string_t &text);
  uri(const char *text);
  const utility::string_t &query() const;
  const utility::string_t &path() const;
  utility::string_t to_string() const;
  static std::map<utility::string_t, utility::string_t>
  split_query(const utility::string_t &query);
  static std::vector<utility::string_t>
  split_path(const utility::string_t &path);
  static utility::string_t decode(const utility::string_t &text);
};
namespace json {
class value {
public:
  value &at(const utility::string_t &key);
  const value &at(const utility::string_t &key) const;
  value &operator[](const utility::string_t &key);
  const utility::string_t &as_string() const;
  utility::string_t serialize() const;
  bool has_field(const utility::string_t &key) const;
  static value parse(const utility::string_t &text);
};
} // namespace json
namespace http {
using method = utility::string_t;
class methods {
public:
  static const method GET, POST, PUT, DEL;
};
using status_code = unsigned short;
class http_headers {};
class http_response {
public:
  concurrency::streams::istream body() const;
  status_code status_code() const;
  http_headers &headers();
  pplx::task<utility::string_t> extract_string(bool ignored = false) const;
  pplx::task<std::string> extract_utf8string(bool ignored = false) const;
  pplx::task<json::value> extract_json(bool ignored = false) const;
  pplx::task<std::vector<unsigned char>> extract_vector() const;
};
class http_request {
public:
  concurrency::streams::istream body() const;
  const http::method &method() const;
  const uri &request_uri() const;
  uri absolute_uri() const, relative_uri() const;
  http_headers &headers();
  pplx::task<utility::string_t> extract_string(bool ignored = false);
  pplx::task<std::string> extract_utf8string(bool ignored = false);
  pplx::task<json::value> extract_json(bool ignored = false) const;
  pplx::task<std::vector<unsigned char>> extract_vector() const;
  template <class... T> pplx::task<void> reply(T &&...) const;
};
namespace client {
class http_client {
public:
  http_client(const uri &base);
  http_client(const char *base);
  template <class... T> pplx::task<http_response> request(T &&...);
};
} // namespace client
namespace experimental {
namespace listener {
class http_listener {
public:
  explicit http_listener(uri address);
  template <class... T> void support(T &&...);
  pplx::task<void> open(), close();
};
} // namespace listener
} // namespace experimental
} // namespace http
} // namespace web
