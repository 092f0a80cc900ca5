// Names of libraries that came with HTTP: cpp-httplib, Crow, drogon, cpr,
// libcurl, the AWS SDK.
// RUN: %check_cxx serialization-native-code-load

#include <aws/s3/S3Client.h>
#include <aws/s3/model/GetObjectRequest.h>
#include <cpr/cpr.h>
#include <crow.h>
#include <curl/curl.h>
#include <dlfcn.h>
#include <drogon/HttpController.h>
#include <drogon/MultiPart.h>
#include <httplib.h>
#include <iterator>

// --- cpp-httplib

void serveHttplib(httplib::Server &server) {
  server.Post("/load", [](const httplib::Request &request, httplib::Response &) {
    dlopen(request.path.c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(request.params.find("model")->second.c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(request.get_header_value("X-Model").c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(request.files.find("model")->second.content.c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here uploaded by a user
    dlopen(request.get_file_value("model").content.c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here uploaded by a user
  });
}

void askHttplib(httplib::Client &client, httplib::SSLClient &secure) {
  auto answer = client.Post("/model", "{}", "application/json");
  dlopen(answer->body.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(secure.Get("/model")->body.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(secure.Post("/model", "{}", "text/json")->body.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// --- Crow

crow::response serveCrow(const crow::request &request) {
  dlopen(request.url.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(request.raw_url.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(request.url_params.get("model"), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(request.body.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here uploaded by a user
  return crow::response(200);
}

// --- drogon

void serveDrogon(const drogon::HttpRequestPtr &request) {
  dlopen(std::string(request->body()).c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here uploaded by a user
  dlopen(std::string(request->getBody()).c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here uploaded by a user
  dlopen(request->bodyData(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here uploaded by a user
  dlopen(request->getParameter("model").c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  drogon::MultiPartParser form;
  form.parse(request);
  dlopen(form.getParameters().at("model").c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(form.getFiles()[0].getFileName().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here uploaded by a user
  const drogon::HttpFile &file = form.getFiles().front();
  dlopen(file.getFileName().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here uploaded by a user
}

// --- cpr

void askCpr() {
  dlopen(cpr::Post(cpr::Url("https://models.example")).text.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// --- libcurl

void receiveCurl(CURL *curl) {
  char name[256], frame[256];
  size_t size = 0;
  curl_easy_recv(curl, name, sizeof(name), &size);
  dlopen(name, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  const curl_ws_frame *about = nullptr;
  curl_ws_recv(curl, frame, sizeof(frame), &size, &about);
  dlopen(frame, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// --- AWS SDK

void fetch(Aws::S3::S3Client &client) {
  Aws::S3::Model::GetObjectRequest request;
  auto outcome = client.GetObject(request);
  auto &body = outcome.GetResult().GetBody();
  std::string name((std::istreambuf_iterator<char>(body)), std::istreambuf_iterator<char>());
  dlopen(name.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}
