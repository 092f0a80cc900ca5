// POCO: HTTP, sockets, JSON and settings.
#pragma once

#include "std-all.h"

namespace Poco {
class StreamCopier {
public:
  static long copyToString(std::istream &in, std::string &out,
                           size_t buffer = 8192);
  static long copyStream(std::istream &in, std::ostream &out,
                         size_t buffer = 8192);
};
class URI {
public:
  explicit URI(const std::string &text);
  std::string getPath() const, getPathAndQuery() const, getHost() const;
  unsigned short getPort() const;
};

namespace Net {
class SocketAddress {
public:
  SocketAddress(const std::string &host, unsigned short port);
};
class StreamSocket {
public:
  StreamSocket();
  explicit StreamSocket(const SocketAddress &address);
  int receiveBytes(void *data, int size, int flags = 0);
  int sendBytes(const void *data, int size, int flags = 0);
};
class DatagramSocket {
public:
  explicit DatagramSocket(const SocketAddress &address);
  int receiveBytes(void *data, int size, int flags = 0);
  int receiveFrom(void *data, int size, SocketAddress &address, int flags = 0);
};
class NameValueCollection {
public:
  const std::string &get(const std::string &name) const;
  const std::string &get(const std::string &name,
                         const std::string &other) const;
  const std::string &operator[](const std::string &name) const;
  bool has(const std::string &name) const;
};
class HTTPMessage : public NameValueCollection {
public:
  static const std::string HTTP_1_1;
};
class HTTPRequest : public HTTPMessage {
public:
  static const std::string HTTP_GET, HTTP_POST;
  HTTPRequest(const std::string &method, const std::string &uri,
              const std::string &version);
  const std::string &getURI() const;
  const std::string &getMethod() const;
};
class HTTPResponse : public HTTPMessage {
public:
  enum HTTPStatus { HTTP_OK = 200, HTTP_BAD_REQUEST = 400 };
  HTTPResponse();
  HTTPStatus getStatus() const;
};
class HTTPServerRequest : public HTTPRequest {
public:
  virtual std::istream &stream() = 0;
};
class HTTPServerResponse : public HTTPResponse {
public:
  virtual std::ostream &send() = 0;
};
class HTTPRequestHandler {
public:
  virtual ~HTTPRequestHandler();
  virtual void handleRequest(HTTPServerRequest &request,
                             HTTPServerResponse &response) = 0;
};
class HTMLForm : public NameValueCollection {
public:
  explicit HTMLForm(const HTTPRequest &request);
  HTMLForm(const HTTPRequest &request, std::istream &body);
};
class HTTPClientSession {
public:
  explicit HTTPClientSession(const std::string &host,
                             unsigned short port = 80);
  std::ostream &sendRequest(HTTPRequest &request);
  std::istream &receiveResponse(HTTPResponse &response);
};
class HTTPSClientSession : public HTTPClientSession {
public:
  using HTTPClientSession::HTTPClientSession;
};
class WebSocket : public StreamSocket {
public:
  WebSocket(HTTPServerRequest &request, HTTPServerResponse &response);
  int receiveFrame(void *data, int size, int &flags);
};
} // namespace Net

namespace Dynamic {
class Var {
public:
  std::string toString() const;
  template <class T> const T &extract() const;
  template <class T> T convert() const;
};
} // namespace Dynamic
namespace JSON {
class Object {
public:
  using Ptr = std::shared_ptr<Object>;
  Dynamic::Var get(const std::string &key) const;
  template <class T> T getValue(const std::string &key) const;
};
class Parser {
public:
  Dynamic::Var parse(const std::string &text);
  Dynamic::Var parse(std::istream &in);
};
} // namespace JSON
namespace Util {
class AbstractConfiguration {
public:
  std::string getString(const std::string &key) const;
  std::string getString(const std::string &key, const std::string &other) const;
};
class IniFileConfiguration : public AbstractConfiguration {
public:
  explicit IniFileConfiguration(const std::string &file);
};
class JSONConfiguration : public AbstractConfiguration {
public:
  explicit JSONConfiguration(const std::string &file);
};
} // namespace Util
} // namespace Poco
