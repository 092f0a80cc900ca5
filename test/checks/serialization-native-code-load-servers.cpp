// Names of libraries that came with a request or in an answer.
// RUN: %check_cxx serialization-native-code-load

#include <Poco/Net/HTMLForm.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/StreamCopier.h>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpSocket>
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

// A message that the program fills itself is nobody else's.
void ownMessage() {
  LoadRequest request;
  dlopen(request.path().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
}

int main() { parseMessage(getenv("REQUEST")); }
