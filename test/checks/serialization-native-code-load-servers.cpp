// Names of libraries that came with a request or in an answer.
// RUN: %check_cxx serialization-native-code-load

#include <Poco/Net/HTMLForm.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/StreamCopier.h>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpSocket>
#include <QtNetwork/QUdpSocket>
#include <cpprest/http_client.h>
#include <cpprest/http_listener.h>
#include <dlfcn.h>
#include <google/protobuf/message.h>
#include <grpcpp/grpcpp.h>
#include <oatpp/web/server/HttpRequestHandler.hpp>
#include <pistache/endpoint.h>
#include <websocketpp/config/asio_no_tls.hpp>
#include <websocketpp/server.hpp>

// --- Pistache

class Models : public Pistache::Http::Handler {
public:
  HTTP_PROTOTYPE(Models)
  void onRequest(const Pistache::Http::Request &request, Pistache::Http::ResponseWriter response) override {
    dlopen(request.body().c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here uploaded by a user
    auto model = request.query().get("model");
    dlopen(model->c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(request.resource().c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
  }
};

// --- WebSocket++

using Server = websocketpp::server<websocketpp::config::asio>;

void onMessage(Server *server, websocketpp::connection_hdl client, Server::message_ptr message) {
  dlopen(message->get_payload().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// --- C++ REST SDK

void askRest() {
  web::http::client::http_client client("https://models.example");
  web::http::http_response response = client.request(web::http::methods::GET, "/model").get();
  std::string name = response.extract_string().get();
  dlopen(name.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void answerRest(web::http::http_request request) {
  auto json = request.extract_json().get();
  dlopen(json.at("model").as_string().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  auto query = web::uri::split_query(request.request_uri().query());
  dlopen(query["model"].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void continueRest(web::http::client::http_client &client) {
  client.request(web::http::methods::GET, "/model")
      .then([](web::http::http_response response) { return response.extract_string(); })
      .then([](pplx::task<std::string> answer) {
        dlopen(answer.get().c_str(), RTLD_NOW);
        // CHECK: :[[#@LINE-1]]:9: error: {{.*}}, here received from the network
      });
}

// --- POCO

void askPoco(Poco::Net::HTTPClientSession &session, Poco::Net::HTTPResponse &response) {
  std::istream &body = session.receiveResponse(response);
  std::string name;
  Poco::StreamCopier::copyToString(body, name);
  dlopen(name.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

class Handler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(Poco::Net::HTTPServerRequest &request, Poco::Net::HTTPServerResponse &response) override {
    std::string name;
    request.stream() >> name;
    dlopen(name.c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here uploaded by a user
    dlopen(request.getURI().c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
  }
};

void formOfPoco(Poco::Net::HTTPServerRequest &request) {
  Poco::Net::HTMLForm form(request, request.stream());
  dlopen(form.get("model").c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void receivePoco(Poco::Net::StreamSocket &socket) {
  char bytes[256];
  socket.receiveBytes(bytes, sizeof(bytes));
  dlopen(bytes, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// --- Qt

void askQt(QNetworkReply *reply) {
  QByteArray bytes = reply->readAll();
  dlopen(bytes.constData(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void receiveQt(QTcpSocket &socket) {
  QString line = QString::fromUtf8(socket.readLine());
  dlopen(line.toStdString().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// --- Oat++

class Load : public oatpp::web::server::HttpRequestHandler {
public:
  std::shared_ptr<OutgoingResponse> handle(const std::shared_ptr<IncomingRequest> &request) override {
    dlopen(request->readBodyToString()->c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here uploaded by a user
    auto model = request->getQueryParameter("model");
    dlopen(model->c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    return nullptr;
  }
};

// --- gRPC: what stands beside the context is what the client sent. The class
// --- of the request is generated, and often not there.

class LoadRequest : public google::protobuf::Message {
public:
  const std::string &path() const;
};
class LoadReply : public google::protobuf::Message {};

class LoaderService final : public grpc::Service {
public:
  grpc::Status Load(grpc::ServerContext *context, const LoadRequest *request, LoadReply *reply) {
    dlopen(request->path().c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    // CHECK: note: 'request' receives from the network here
    return grpc::Status();
  }
  grpc::Status LoadMany(grpc::ServerContext *context, grpc::ServerReader<LoadRequest> *requests, LoadReply *reply) {
    LoadRequest request;
    while (requests->Read(&request))
      dlopen(request.path().c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:7: error: {{.*}}, here received from the network
    return grpc::Status();
  }
};

void parseMessage(const std::string &bytes) {
  LoadRequest request;
  request.ParseFromString(bytes);
  dlopen(request.path().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
}

// --- What else these servers and clients are asked for

void moreOfPistache(const Pistache::Rest::Request &request) {
  dlopen(request.param("model").as<std::string>().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(request.headers().getRaw("X-Model").value().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(request.cookies().get("model").value.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void moreOfWebsocket(Server::message_ptr message) {
  dlopen(message->get_raw_payload().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void moreOfRestAnswers(web::http::http_response response) {
  dlopen(response.extract_utf8string().get().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(response.extract_json().get().serialize().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(reinterpret_cast<const char *>(response.extract_vector().get().data()), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  concurrency::streams::container_buffer<std::string> bytes;
  response.body().read(bytes, 256).wait();
  dlopen(bytes.collection().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void moreOfRestRequests(web::http::http_request request) {
  dlopen(request.extract_string().get().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(request.extract_utf8string().get().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(reinterpret_cast<const char *>(request.extract_vector().get().data()), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(request.absolute_uri().to_string().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(request.relative_uri().path().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  concurrency::streams::container_buffer<std::string> bytes;
  request.body().read(bytes, 256).wait();
  dlopen(bytes.collection().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void moreOfPoco(Poco::Net::HTMLForm &form, Poco::Net::DatagramSocket &datagrams, Poco::Net::WebSocket &socket,
                Poco::Net::SocketAddress &from) {
  dlopen(form["model"].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  char one[256], other[256], third[256];
  datagrams.receiveBytes(one, sizeof(one));
  dlopen(one, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  datagrams.receiveFrom(other, sizeof(other), from);
  dlopen(other, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  int flags = 0;
  socket.receiveFrame(third, sizeof(third), flags);
  dlopen(third, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void moreOfQt(QNetworkReply *reply, QTcpSocket &socket, QLocalSocket &local, QUdpSocket &datagrams) {
  dlopen(reply->readLine().trimmed().constData(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(reply->read(256).constData(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(socket.readAll().constData(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(socket.read(256).constData(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(local.readAll().constData(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(datagrams.receiveDatagram().data().constData(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  char name[256];
  datagrams.readDatagram(name, sizeof(name));
  dlopen(name, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

using IncomingRequest = oatpp::web::protocol::http::incoming::Request;
using IncomingResponse = oatpp::web::protocol::http::incoming::Response;

void moreOfOatpp(const std::shared_ptr<IncomingRequest> &request, const std::shared_ptr<IncomingResponse> &response) {
  dlopen(request->getHeader("X-Model")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(request->getPathVariable("model")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(request->getPathTail()->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(response->readBodyToString()->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// --- gRPC

grpc::Status chat(grpc::CallbackServerContext *, const LoadRequest *request) {
  dlopen(request->path().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  return grpc::Status();
}

void streams(grpc::ServerReaderWriter<LoadReply, LoadRequest> &both, grpc::ClientReader<LoadRequest> &reader,
             grpc::ClientReaderWriter<LoadReply, LoadRequest> &writer, grpc::internal::ReaderInterface<LoadRequest> &any) {
  LoadRequest one, other, third, last;
  both.Read(&one);
  dlopen(one.path().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  reader.Read(&other);
  dlopen(other.path().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  writer.Read(&third);
  dlopen(third.path().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  any.Read(&last);
  dlopen(last.path().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// A message that the program fills itself is nobody else's.
void ownMessage() {
  LoadRequest request;
  dlopen(request.path().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
}

int main() { parseMessage(getenv("REQUEST")); }
