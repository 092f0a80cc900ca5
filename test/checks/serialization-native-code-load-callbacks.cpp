// Names of libraries that a framework hands to what the program registered:
// slots of Qt, endpoints of Oat++; and calls inside of GoogleTest's macros.
// RUN: %check_cxx serialization-native-code-load

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtWebSockets/QWebSocket>
#include <dlfcn.h>
#include <gtest/gtest.h>
#include <oatpp/web/server/api/ApiController.hpp>
#include <stdexcept>

// --- Qt

class Loader : public QObject {
  Q_OBJECT
public:
  void listen(QWebSocket *socket, QNetworkAccessManager *manager) {
    connect(socket, &QWebSocket::textMessageReceived, this, &Loader::onText);
    QObject::connect(socket, &QWebSocket::binaryMessageReceived, this, [](const QByteArray &bytes) {
      dlopen(bytes.constData(), RTLD_NOW);
      // CHECK: :[[#@LINE-1]]:7: error: {{.*}}, here received from the network
    });
    connect(socket, &QWebSocket::textFrameReceived, [](const QString &frame, bool) {
      dlopen(frame.toStdString().c_str(), RTLD_NOW);
      // CHECK: :[[#@LINE-1]]:7: error: {{.*}}, here received from the network
    });
    connect(manager, &QNetworkAccessManager::finished, this, &Loader::onFinished);
    connect(this, &Loader::chosen, this, &Loader::onChosen);
  }

signals:
  void chosen(const QString &name);

private slots:
  void onText(const QString &text) {
    dlopen(text.toStdString().c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
  }
  void onFinished(QNetworkReply *reply) {
    dlopen(reply->readAll().constData(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
  }
  // A signal of the program's own brings what the program gives it.
  void onChosen(const QString &name) {
    dlopen(name.toStdString().c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: warning: {{.*}} the file it is given; load
  }
};

// --- Oat++

class Models : public oatpp::web::server::api::ApiController {
public:
  using ApiController::ApiController;

#include OATPP_CODEGEN_BEGIN(ApiController)

  ENDPOINT_INFO(load) { info->summary = "loads a model"; }
  ENDPOINT("POST", "/models/{name}", load, PATH(String, name), QUERY(String, kind, "kind"), BODY_STRING(String, body)) {
    dlopen(name->c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(kind->c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(body->c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    return createResponse(Status::CODE_200, "loaded");
  }

  ENDPOINT("GET", "/models", list) {
    dlopen("./plugin.so", RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: warning: {{.*}} the file it is given; load
    return createResponse(Status::CODE_200, "none");
  }

  ENDPOINT_ASYNC("GET", "/later/{name}", Later) {
    ENDPOINT_ASYNC_INIT(Later)
    Action act() override {
      dlopen(request->getPathVariable("name")->c_str(), RTLD_NOW);
      // CHECK: :[[#@LINE-1]]:7: error: {{.*}}, here received from the network
      return _return(nullptr);
    }
  };

#include OATPP_CODEGEN_END(ApiController)

  // What was taken away is free to be used.
  enum { PATH, HEADER, QUERY };
};

// --- GoogleTest

static void *open(const char *name) {
  void *library = dlopen(name, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:19: error: {{.*}}, here named by the environment
  if (!library)
    throw std::runtime_error(dlerror());
  return library;
}

TEST(Library, IsOpened) {
  EXPECT_THROW(open(getenv("MODEL")), std::runtime_error) << "there is none";
  ASSERT_NE(dlopen("./first.so", RTLD_NOW), nullptr);
  // CHECK: :[[#@LINE-1]]:13: warning: {{.*}} the file it is given; load
  EXPECT_NO_THROW(dlopen("./second.so", RTLD_NOW));
  // CHECK: :[[#@LINE-1]]:19: warning: {{.*}} the file it is given; load
}
