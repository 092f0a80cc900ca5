// Sockets, messages and settings, of libraries whose headers Debian has: the
// models say what the headers say.
// RUN: %check_cxx serialization-native-code-load
// RUN: %if source-headers %{ %check_real serialization-native-code-load %}

#include <curl/curl.h>
#include <dlfcn.h>
#include <fstream>
#include <hiredis/hiredis.h>
#include <json/json.h>
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafkacpp.h>
#include <memory>
#include <mosquitto.h>
#include <pugixml.hpp>
#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>
#include <string>
#include <sys/socket.h>
#include <sys/uio.h>
#include <tinyxml2.h>
#include <vector>

// --- libcurl: what it calls back is given the answer

static std::string Fetched;

static size_t append(char *data, size_t size, size_t count, void *to) {
  dlopen(data, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  // CHECK: note: 'append' is called back
  static_cast<std::string *>(to)->append(data, size * count);
  return size * count;
}

static size_t store(void *data, size_t size, size_t count, void *) {
  Fetched.append(static_cast<char *>(data), size * count);
  return size * count;
}

void askCurl(CURL *curl) {
  std::string answer, other;
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, static_cast<void *>(&answer));
  curl_easy_perform(curl);
  dlopen(answer.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(other.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, store);
  dlopen(Fetched.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// --- Sockets

void receive(int socket) {
  std::vector<char> bytes(256);
  recv(socket, bytes.data(), bytes.size(), 0);
  dlopen(bytes.data(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void receiveAndCut(int socket) {
  std::string bytes(256, '\0');
  bytes.resize(recv(socket, (void *)&bytes[0], bytes.size(), 0));
  dlopen(bytes.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void receiveAll(int socket) {
  std::string all;
  char bytes[256];
  ssize_t size;
  while ((size = recv(socket, bytes, sizeof(bytes), 0)) > 0)
    all.append(bytes, size);
  dlopen(all.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void receiveParts(int socket) {
  char name[256];
  iovec part;
  part.iov_base = name;
  part.iov_len = sizeof(name);
  msghdr message = {};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  recvmsg(socket, &message, 0);
  dlopen(name, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void receivePartsOfList(int socket) {
  std::vector<char> name(256);
  struct iovec parts[] = {{name.data(), name.size()}};
  struct msghdr message = {nullptr, 0, parts, 1, nullptr, 0, 0};
  recvmsg(socket, &message, 0);
  dlopen(name.data(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void receiveMany(int socket) {
  char names[2][256];
  iovec parts[2];
  mmsghdr messages[2];
  for (int i = 0; i < 2; ++i) {
    parts[i].iov_base = names[i];
    parts[i].iov_len = sizeof(names[i]);
    messages[i].msg_hdr.msg_iov = &parts[i];
    messages[i].msg_hdr.msg_iovlen = 1;
  }
  recvmmsg(socket, messages, 2, 0, nullptr);
  dlopen(names[0], RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void readParts(int listener) {
  char name[256];
  iovec part = {name, sizeof(name)};
  int client = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
  readv(client, &part, 1);
  dlopen(name, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// What is only sent is the program's own.
void sendOnly(int socket) {
  std::string name = "./plugin.so";
  name.resize(send(socket, name.data(), name.size(), 0));
  dlopen(name.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
}

void sendParts(int socket) {
  char name[] = "./plugin.so";
  iovec part = {name, sizeof(name)};
  msghdr message = {};
  message.msg_iov = &part;
  sendmsg(socket, &message, 0);
  dlopen(name, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
}

// --- Messages

void onMosquittoMessage(mosquitto *, void *, const mosquitto_message *message) {
  dlopen(static_cast<const char *>(message->payload), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void pollKafka(rd_kafka_t *consumer) {
  rd_kafka_message_t *message = rd_kafka_consumer_poll(consumer, 100);
  std::string name(static_cast<const char *>(message->payload), message->len);
  dlopen(name.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void pollKafkaFromCpp(RdKafka::KafkaConsumer &consumer) {
  std::unique_ptr<RdKafka::Message> message(consumer.consume(100));
  dlopen(static_cast<const char *>(message->payload()), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(message->key()->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void askRedis(redisContext *redis) {
  auto *reply = static_cast<redisReply *>(redisCommand(redis, "GET model"));
  dlopen(reply->str, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redisReply *list = (redisReply *)redisCommand(redis, "LRANGE models 0 1");
  dlopen(list->element[0]->str, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// --- Settings

void withJsoncpp(const char *file) {
  std::ifstream in(file);
  Json::Value root;
  in >> root;
  dlopen(root["model"].asCString(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  Json::Value other;
  Json::Reader reader;
  std::ifstream again(file);
  reader.parse(again, other);
  dlopen(other.get("model", "model.so").asString().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  Json::CharReaderBuilder builder;
  std::string errors;
  Json::Value third;
  std::ifstream once(file);
  Json::parseFromStream(builder, once, &third, &errors);
  dlopen(third["models"][0].asString().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withRapidjson(const char *file) {
  std::ifstream in(file);
  rapidjson::IStreamWrapper wrapped(in);
  rapidjson::Document document;
  document.ParseStream(wrapped);
  dlopen(document["model"].GetString(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void parseRapidjson(const char *text) {
  rapidjson::Document document;
  document.Parse(text);
  dlopen(document["plugins"][0]["path"].GetString(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
}

void withTinyxml(const char *file) {
  tinyxml2::XMLDocument document;
  document.LoadFile(file);
  auto *model = document.FirstChildElement("model");
  dlopen(model->GetText(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  dlopen(model->Attribute("path"), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withPugixml(const char *file) {
  pugi::xml_document document;
  document.load_file(file);
  dlopen(document.child("model").attribute("path").value(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  dlopen(document.child("model").child_value(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withOwnFile() {
  pugi::xml_document document;
  document.load_file("/etc/service/plugins.xml");
  dlopen(document.child("model").child_value(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
}

int main(int argc, char **argv) {
  withJsoncpp(argv[1]);
  withRapidjson(argv[1]);
  parseRapidjson(getenv("SETTINGS"));
  withTinyxml(argv[1]);
  withPugixml(argv[1]);
}
