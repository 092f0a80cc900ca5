// Names of libraries that came in a message: MQTT, Kafka, Redis, ZeroMQ, nng.
// RUN: %check_cxx serialization-native-code-load

#include <MQTTAsync.h>
#include <MQTTClient.h>
#include <cppkafka/cppkafka.h>
#include <dlfcn.h>
#include <hiredis/async.h>
#include <iterator>
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafkacpp.h>
#include <mosquittopp.h>
#include <mqtt/async_client.h>
#include <nng/nng.h>
#include <zmq.h>
#include <zmq.hpp>
#include <zmq_addon.hpp>
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

// --- What else these messages are asked for

void moreOfPaho(mqtt::const_message_ptr message) {
  dlopen(message->get_payload().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(message->get_payload_ref().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(message->get_topic().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

int onAsyncMessage(void *, char *topic, int, MQTTAsync_message *) {
  dlopen(topic, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  return 1;
}

void subscribePahoAsync(MQTTAsync client) {
  MQTTAsync_setCallbacks(client, nullptr, nullptr, onAsyncMessage, nullptr);
}

void topicOfMosquitto(const mosquitto_message *message) {
  dlopen(message->topic, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void keysOfKafka(rd_kafka_message_t *message, RdKafka::Message &fromCpp) {
  dlopen(static_cast<const char *>(message->key), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(static_cast<const char *>(fromCpp.key_pointer()), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void pollCppkafka(cppkafka::Consumer &consumer) {
  cppkafka::Message message = consumer.poll();
  std::string payload = message.get_payload(), key = message.get_key();
  dlopen(payload.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(key.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

static void onAnswer(redisAsyncContext *, void *reply, void *) {
  dlopen(static_cast<redisReply *>(reply)->str, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void moreOfHiredis(redisContext *redis, redisAsyncContext *later, va_list values, const char **words) {
  dlopen(static_cast<redisReply *>(redisvCommand(redis, "GET %s", values))->str, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(static_cast<redisReply *>(redisCommandArgv(redis, 2, words, nullptr))->str, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redisReply *reply = nullptr;
  redisGetReply(redis, (void **)&reply);
  dlopen(reply->str, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redisAsyncCommand(later, onAnswer, nullptr, "GET model");
}

void moreOfRedis(sw::redis::Redis &redis) {
  dlopen(redis.getset("model", "other")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.lpop("models")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.rpop("models")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.lindex("models", 0)->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.spop("models")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.srandmember("models")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.getrange("model", 0, 64).c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.blpop("models")->second.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.brpop("models")->second.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void listsOfRedis(sw::redis::Redis &redis) {
  std::vector<std::string> range, members, several, fields, ranked;
  std::unordered_map<std::string, std::string> all;
  redis.lrange("models", 0, -1, std::back_inserter(range));
  dlopen(range[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redis.smembers("models", std::back_inserter(members));
  dlopen(members[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redis.hgetall("models", std::inserter(all, all.begin()));
  dlopen(all["first"].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redis.mget({"first", "second"}, std::back_inserter(several));
  dlopen(several[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redis.hmget("models", {"first", "second"}, std::back_inserter(fields));
  dlopen(fields[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redis.zrange("models", 0, -1, std::back_inserter(ranked));
  dlopen(ranked[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void clusterOfRedis(sw::redis::RedisCluster &redis) {
  dlopen(redis.get("model")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.hget("models", "first")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.getset("model", "other")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.lpop("models")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.rpop("models")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.lindex("models", 0)->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.spop("models")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.srandmember("models")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.getrange("model", 0, 64).c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.blpop("models")->second.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  dlopen(redis.brpop("models")->second.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  std::vector<std::string> range, members, several, fields, ranked;
  std::unordered_map<std::string, std::string> all;
  redis.lrange("models", 0, -1, std::back_inserter(range));
  dlopen(range[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redis.smembers("models", std::back_inserter(members));
  dlopen(members[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redis.hgetall("models", std::inserter(all, all.begin()));
  dlopen(all["first"].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redis.mget({"first", "second"}, std::back_inserter(several));
  dlopen(several[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redis.hmget("models", {"first", "second"}, std::back_inserter(fields));
  dlopen(fields[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  redis.zrange("models", 0, -1, std::back_inserter(ranked));
  dlopen(ranked[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void moreOfNng(nng_aio *pending) {
  nng_msg *message = nng_aio_get_msg(pending);
  dlopen(static_cast<const char *>(nng_msg_body(message)), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void partsOfZmq(zmq::socket_t &socket) {
  std::vector<zmq::message_t> parts, more;
  (void)zmq::recv_multipart(socket, std::back_inserter(parts));
  dlopen(parts[0].to_string().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
  (void)zmq::recv_multipart_n(socket, std::back_inserter(more), 2);
  dlopen(more[0].to_string().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}
