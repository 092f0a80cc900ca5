// Bytes and paths out of requests, answers, messages and settings.
// RUN: %check_cxx serialization-unsafe-load

#include <cpr/cpr.h>
#include <crow.h>
#include <curl/curl.h>
#include <drogon/drogon.h>
#include <fstream>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <torch/script.h>
#include <yaml-cpp/yaml.h>
#include <zmq.hpp>

// --- Uploads -----------------------------------------------------------------

void serveHttplib() {
  httplib::Server server;
  server.Post("/model", [](const httplib::Request &request, httplib::Response &response) {
    std::istringstream stream(request.body);
    torch::jit::load(stream);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here uploaded by a user
    // CHECK: note: 'httplib::Request::body' is uploaded by a user
    auto file = request.get_file_value("model");
    std::istringstream part(file.content);
    torch::jit::load(part);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here uploaded by a user
    torch::jit::load(request.get_param_value("path"));
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
  });
}

void serveCrow(const crow::request &request) {
  std::istringstream stream(request.body);
  torch::jit::load(stream);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here uploaded by a user
  torch::jit::load(request.url_params.get("model"));
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void serveDrogon(const drogon::HttpRequestPtr &request) {
  torch::jit::load(request->getParameter("model"));
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  drogon::MultiPartParser parser;
  parser.parse(request);
  std::istringstream stream(std::string(parser.getFiles()[0].fileContent()));
  torch::jit::load(stream);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here uploaded by a user
}

// --- Answers and messages ----------------------------------------------------

void askHttplib() {
  httplib::Client client("models.example");
  auto result = client.Get("/model.pt");
  std::istringstream stream(result->body);
  torch::jit::load(stream);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void askCpr() {
  cpr::Response answer = cpr::Get(cpr::Url("https://models.example/model.pt"));
  std::istringstream stream(answer.text);
  torch::jit::load(stream);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

size_t append(char *data, size_t size, size_t count, std::string *to);

void askCurl(const char *url) {
  std::string bytes;
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, url);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &bytes);
  curl_easy_perform(curl);
  std::istringstream stream(bytes);
  torch::jit::load(stream);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  // What curl was only asked to fetch is not its answer.
  torch::jit::load(url);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} stored in the data it reads; export
}

void pull(zmq::socket_t &socket) {
  zmq::message_t message;
  socket.recv(message, zmq::recv_flags::none);
  std::istringstream stream(message.to_string());
  torch::jit::load(stream);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// --- Settings: whoever chose the file chose the model ------------------------

void fromSettings(const char *file) {
  std::ifstream in(file);
  nlohmann::json settings = nlohmann::json::parse(in);
  torch::jit::load(settings["model"].get<std::string>());
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  nlohmann::json other;
  std::ifstream again(file);
  again >> other;
  torch::jit::load(other.value("model", "model.pt"));
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  YAML::Node node = YAML::LoadFile(file);
  torch::jit::load(node["model"].as<std::string>());
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  // CHECK: note: opened here
  YAML::Node fixed = YAML::LoadFile("settings.yaml");
  torch::jit::load(fixed["model"].as<std::string>());
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} stored in the data it reads; export
}

int main(int argc, char **argv) { fromSettings(argv[1]); }
