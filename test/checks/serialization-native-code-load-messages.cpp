// Names of libraries that came in a message: MQTT, Kafka, Redis, ZeroMQ, nng.
// RUN: %check_cxx serialization-native-code-load

#include <MQTTAsync.h>
#include <MQTTClient.h>
#include <dlfcn.h>
#include <mosquittopp.h>
#include <mqtt/async_client.h>
#include <nng/nng.h>
#include <zmq.h>
#include <zmq.hpp>
#include <sw/redis++/redis++.h>

// --- MQTT: Paho and Mosquitto

int onPahoMessage(void *, char *topic, int, MQTTClient_message *message) {
  dlopen(static_cast<const char *>(message->payload), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(topic, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  return 1;
}

void subscribePaho(MQTTClient client) {
  MQTTClient_setCallbacks(client, nullptr, nullptr, onPahoMessage, nullptr);
}

void receivePaho(MQTTClient client) {
  char *topic = nullptr;
  int length = 0;
  MQTTClient_message *message = nullptr;
  MQTTClient_receive(client, &topic, &length, &message, 1000);
  std::string name(static_cast<char *>(message->payload), message->payloadlen);
  dlopen(name.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

int onPahoAsyncMessage(void *, char *, int, MQTTAsync_message *message) {
  dlopen(static_cast<const char *>(message->payload), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  return 1;
}

class Listener : public virtual mqtt::callback {
public:
  void message_arrived(mqtt::const_message_ptr message) override {
    dlopen(message->get_payload_str().c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(message->to_string().c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
  }
};

class Subscriber : public mosqpp::mosquittopp {
public:
  void on_message(const mosquitto_message *message) override {
    std::string name(static_cast<const char *>(message->payload), message->payloadlen);
    dlopen(name.c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
  }
};

// --- Redis

void askRedisFromCpp(sw::redis::Redis &redis) {
  auto model = redis.get("model");
  dlopen(model->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  auto field = redis.hget("models", "first");
  if (field)
    dlopen(field.value().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
}

// --- ZeroMQ and nng

void receiveZmq(void *socket) {
  char bytes[256];
  zmq_recv(socket, bytes, sizeof(bytes), 0);
  dlopen(bytes, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  zmq_msg_t message;
  zmq_msg_init(&message);
  zmq_msg_recv(&message, socket, 0);
  dlopen(static_cast<const char *>(zmq_msg_data(&message)), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void receiveZmqFromCpp(zmq::socket_t &socket) {
  zmq::message_t message;
  (void)socket.recv(message);
  dlopen(message.to_string().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(message.data<char>(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  std::string bytes(256, '\0');
  (void)socket.recv(zmq::buffer(bytes));
  dlopen(bytes.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// What is only sent is the program's own.
void sendZmq(void *socket) {
  char name[] = "./plugin.so";
  zmq_send(socket, name, sizeof(name), 0);
  dlopen(name, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
}

void receiveNng(nng_socket socket) {
  char *bytes = nullptr;
  size_t size = 0;
  nng_recv(socket, &bytes, &size, NNG_FLAG_ALLOC);
  dlopen(bytes, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  nng_msg *message = nullptr;
  nng_recvmsg(socket, &message, 0);
  dlopen(static_cast<const char *>(nng_msg_body(message)), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}
