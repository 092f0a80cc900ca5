// gRPC's servers and clients.
#pragma once

#include "protobuf.h"

namespace grpc {
enum StatusCode { OK, CANCELLED, UNKNOWN, INVALID_ARGUMENT, NOT_FOUND = 5, INTERNAL = 13 };
class Status {
public:
  Status();
  Status(StatusCode code, const std::string &message);
  static const Status &OK, &CANCELLED;
  bool ok() const;
  std::string error_message() const;
  StatusCode error_code() const;
};
class ServerContextBase {
public:
  std::string peer() const;
};
class ServerContext : public ServerContextBase {};
class CallbackServerContext : public ServerContextBase {};
class ClientContext {};
class Service {
public:
  virtual ~Service();
};
namespace internal {
template <class R> class ReaderInterface {
public:
  virtual bool Read(R *message) = 0;
};
} // namespace internal
template <class R> class ServerReader {
public:
  bool Read(R *message);
};
template <class W> class ServerWriter {
public:
  bool Write(const W &message);
};
template <class W, class R> class ServerReaderWriter {
public:
  bool Read(R *message);
  bool Write(const W &message);
};
template <class R> class ClientReader {
public:
  bool Read(R *message);
};
template <class W, class R> class ClientReaderWriter {
public:
  bool Read(R *message);
  bool Write(const W &message);
};
class ServerUnaryReactor {
public:
  void Finish(Status status);
};
class ServerCredentials {};
std::shared_ptr<ServerCredentials> InsecureServerCredentials();
class Server {
public:
  void Wait(), Shutdown();
};
class ServerBuilder {
public:
  ServerBuilder &RegisterService(Service *service);
  ServerBuilder &
  AddListeningPort(const std::string &address,
                   std::shared_ptr<ServerCredentials> credentials);
  std::unique_ptr<Server> BuildAndStart();
};
class ChannelCredentials {};
class Channel {};
using ChannelInterface = Channel;
std::shared_ptr<ChannelCredentials> InsecureChannelCredentials();
std::shared_ptr<Channel>
CreateChannel(const std::string &target,
              const std::shared_ptr<ChannelCredentials> &credentials);
} // namespace grpc
