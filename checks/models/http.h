// HTTP and messages: cpp-httplib, cpr, Crow, drogon, ZeroMQ, and the
// AWS SDK's client of S3.
#pragma once

#include "curl.h"
#include "std-all.h"

namespace httplib {
struct MultipartFormData {
  std::string name, content, filename, content_type;
};
struct Request {
  std::string method, path, body;
  std::multimap<std::string, std::string> headers, params;
  std::multimap<std::string, MultipartFormData> files;
  std::smatch matches;
  bool has_param(const std::string &name) const;
  std::string get_param_value(const std::string &name, size_t id = 0) const;
  std::string get_header_value(const std::string &name, size_t id = 0) const;
  bool has_file(const std::string &name) const;
  MultipartFormData get_file_value(const std::string &name) const;
};
struct Response {
  int status;
  std::string body;
  std::string get_header_value(const std::string &name, size_t id = 0) const;
  void set_content(const std::string &body, const std::string &type);
  void set_content(const char *body, size_t size, const std::string &type);
};
class Result {
public:
  operator bool() const;
  const Response &value() const;
  const Response &operator*() const;
  const Response *operator->() const;
};
class ClientImpl {
public:
  explicit ClientImpl(const std::string &host, int port = 80);
  Result Get(const std::string &path);
  Result Post(const std::string &path, const std::string &body,
              const std::string &type);
};
class SSLClient : public ClientImpl {
public:
  using ClientImpl::ClientImpl;
};
class Client {
public:
  explicit Client(const std::string &host);
  explicit Client(const std::string &host, int port);
  Result Get(const std::string &path);
  Result Post(const std::string &path, const std::string &body,
              const std::string &type);
};
class Server {
public:
  using Handler = std::function<void(const Request &, Response &)>;
  Server &Get(const std::string &pattern, Handler handler);
  Server &Post(const std::string &pattern, Handler handler);
  Server &Put(const std::string &pattern, Handler handler);
  bool listen(const std::string &host, int port);
};
} // namespace httplib

namespace cpr {
class Url {
public:
  Url(const std::string &url);
};
struct Response {
  long status_code;
  std::string text;
};
template <class... T> Response Get(T &&...options);
template <class... T> Response Post(T &&...options);
} // namespace cpr

namespace crow {
struct query_string {
  char *get(const std::string &name) const;
};
struct request {
  std::string raw_url, url, body;
  query_string url_params;
  const std::string &get_header_value(const std::string &name) const;
};
struct response {
  response(int code);
  response(int code, std::string body);
};
} // namespace crow

namespace drogon {
class HttpFile {
public:
  std::string_view fileContent() const;
  const std::string &getFileName() const;
};
class HttpRequest {
public:
  std::string_view body() const;
  std::string_view getBody() const;
  const char *bodyData() const;
  const std::string &getParameter(const std::string &name) const;
};
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
class MultiPartParser {
public:
  int parse(const HttpRequestPtr &request);
  const std::vector<HttpFile> &getFiles() const;
  const std::map<std::string, std::string> &getParameters() const;
};
} // namespace drogon

namespace zmq {
class context_t {
public:
  explicit context_t(int threads = 1);
};
class message_t {
public:
  message_t();
  void *data();
  const void *data() const;
  template <class T> T *data();
  size_t size() const;
  std::string to_string() const;
  std::string_view to_string_view() const;
};
class mutable_buffer {};
template <class T> mutable_buffer buffer(T &bytes);
enum class recv_flags { none, dontwait };
enum class socket_type { req, rep, sub, pull };
namespace detail {
class socket_base {
public:
  void bind(const std::string &address), connect(const std::string &address);
  std::optional<size_t> recv(message_t &message,
                             recv_flags flags = recv_flags::none);
  size_t recv(mutable_buffer buffer, recv_flags flags = recv_flags::none);
};
} // namespace detail
class socket_t : public detail::socket_base {
public:
  socket_t(context_t &context, socket_type type);
  socket_t(context_t &context, int type);
};
template <class Out>
std::optional<size_t> recv_multipart(socket_t &socket, Out out,
                                     recv_flags flags = recv_flags::none);
template <class Out>
std::optional<size_t> recv_multipart_n(socket_t &socket, Out out, size_t most,
                                       recv_flags flags = recv_flags::none);
} // namespace zmq

namespace Aws {
namespace S3 {
namespace Model {
class GetObjectRequest {
public:
  void SetBucket(const std::string &name), SetKey(const std::string &key);
  GetObjectRequest &WithBucket(const std::string &name);
  GetObjectRequest &WithKey(const std::string &key);
};
class GetObjectResult {
public:
  std::iostream &GetBody() const;
};
} // namespace Model
} // namespace S3
namespace Utils {
template <class R, class E> class Outcome {
public:
  const R &GetResult() const;
  R &GetResult();
  R &&GetResultWithOwnership();
  bool IsSuccess() const;
};
} // namespace Utils
namespace S3 {
class S3Error {};
class S3Client {
public:
  template <class... T> explicit S3Client(T &&...);
  Utils::Outcome<Model::GetObjectResult, S3Error>
  GetObject(const Model::GetObjectRequest &request) const;
};
} // namespace S3
} // namespace Aws
