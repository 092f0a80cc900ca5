// Messages of brokers and stores: Paho and Mosquitto (MQTT), librdkafka,
// hiredis, redis-plus-plus, nng, ZeroMQ's C interface.
#pragma once

#include "posix.h"

#ifdef __cplusplus
#include "std-all.h"
extern "C" {
#endif

// MQTTClient.h, MQTTAsync.h
typedef void *MQTTClient, *MQTTAsync;
typedef int MQTTClient_deliveryToken;
typedef struct {
  int payloadlen;
  void *payload;
  int qos, retained, dup, msgid;
} MQTTClient_message;
typedef struct {
  int payloadlen;
  void *payload;
  int qos, retained, dup, msgid;
} MQTTAsync_message;
typedef struct { int keepAliveInterval, cleansession; } MQTTClient_connectOptions;
#define MQTTClient_connectOptions_initializer {20, 1}
#define MQTTCLIENT_PERSISTENCE_NONE 1
#define MQTTCLIENT_SUCCESS 0
typedef void MQTTClient_connectionLost(void *context, char *cause);
typedef int MQTTClient_messageArrived(void *context, char *topicName, int topicLen, MQTTClient_message *message);
typedef void MQTTClient_deliveryComplete(void *context, MQTTClient_deliveryToken token);
int MQTTClient_create(MQTTClient *handle, const char *uri, const char *id, int persistence, void *context),
    MQTTClient_setCallbacks(MQTTClient handle, void *context, MQTTClient_connectionLost *lost, MQTTClient_messageArrived *arrived, MQTTClient_deliveryComplete *delivered),
    MQTTClient_connect(MQTTClient handle, MQTTClient_connectOptions *options),
    MQTTClient_subscribe(MQTTClient handle, const char *topic, int qos),
    MQTTClient_receive(MQTTClient handle, char **topicName, int *topicLen, MQTTClient_message **message, unsigned long timeout);
void MQTTClient_freeMessage(MQTTClient_message **message), MQTTClient_free(void *memory), MQTTClient_destroy(MQTTClient *handle);
typedef void MQTTAsync_connectionLost(void *context, char *cause);
typedef int MQTTAsync_messageArrived(void *context, char *topicName, int topicLen, MQTTAsync_message *message);
typedef void MQTTAsync_deliveryComplete(void *context, int token);
int MQTTAsync_setCallbacks(MQTTAsync handle, void *context, MQTTAsync_connectionLost *lost, MQTTAsync_messageArrived *arrived, MQTTAsync_deliveryComplete *delivered);
void MQTTAsync_freeMessage(MQTTAsync_message **message), MQTTAsync_free(void *memory);

// mosquitto.h
struct mosquitto;
struct mosquitto_message {
  int mid;
  char *topic;
  void *payload;
  int payloadlen, qos;
  bool retain;
};
struct mosquitto *mosquitto_new(const char *id, bool clean, void *object);
int mosquitto_lib_init(void), mosquitto_connect(struct mosquitto *, const char *host, int port, int keepalive),
    mosquitto_subscribe(struct mosquitto *, int *mid, const char *topic, int qos), mosquitto_loop_forever(struct mosquitto *, int timeout, int packets),
    mosquitto_loop_start(struct mosquitto *);
void mosquitto_message_callback_set(struct mosquitto *, void (*on_message)(struct mosquitto *, void *, const struct mosquitto_message *));

// librdkafka/rdkafka.h
typedef struct rd_kafka_s rd_kafka_t;
typedef struct rd_kafka_topic_s rd_kafka_topic_t;
typedef struct rd_kafka_conf_s rd_kafka_conf_t;
typedef int rd_kafka_resp_err_t;
typedef struct rd_kafka_message_s {
  rd_kafka_resp_err_t err;
  rd_kafka_topic_t *rkt;
  int partition;
  void *payload;
  size_t len;
  void *key;
  size_t key_len;
  long long offset;
} rd_kafka_message_t;
rd_kafka_message_t *rd_kafka_consumer_poll(rd_kafka_t *, int timeout), *rd_kafka_consume(rd_kafka_topic_t *, int partition, int timeout);
void rd_kafka_message_destroy(rd_kafka_message_t *);

// hiredis/hiredis.h
typedef struct redisReply {
  int type;
  long long integer;
  size_t len;
  char *str;
  size_t elements;
  struct redisReply **element;
} redisReply;
typedef struct redisContext {
  int err;
  char errstr[128];
} redisContext;
#define REDIS_REPLY_STRING 1
#define REDIS_OK 0
redisContext *redisConnect(const char *host, int port);
void *redisCommand(redisContext *, const char *format, ...), *redisCommandArgv(redisContext *, int count, const char **arguments, const size_t *sizes);
void *redisvCommand(redisContext *, const char *format, va_list arguments);
int redisGetReply(redisContext *, void **reply), redisAppendCommand(redisContext *, const char *format, ...);
typedef struct redisAsyncContext redisAsyncContext;
typedef void redisCallbackFn(redisAsyncContext *, void *reply, void *data);
int redisAsyncCommand(redisAsyncContext *, redisCallbackFn *, void *data, const char *format, ...);
void freeReplyObject(void *reply), redisFree(redisContext *);

// nng/nng.h
typedef struct { unsigned id; } nng_socket;
typedef struct nng_msg nng_msg;
typedef struct nng_aio nng_aio;
#define NNG_FLAG_ALLOC 1
#define NNG_FLAG_NONBLOCK 2
int nng_recv(nng_socket, void *data, size_t *size, int flags), nng_recvmsg(nng_socket, nng_msg **message, int flags),
    nng_send(nng_socket, void *data, size_t size, int flags), nng_close(nng_socket);
void *nng_msg_body(nng_msg *), *nng_msg_header(nng_msg *);
size_t nng_msg_len(const nng_msg *);
void nng_msg_free(nng_msg *), nng_free(void *, size_t);
nng_msg *nng_aio_get_msg(nng_aio *);

// zmq.h
typedef struct zmq_msg_t { unsigned char _[64]; } zmq_msg_t;
void *zmq_ctx_new(void), *zmq_socket(void *context, int type), *zmq_msg_data(zmq_msg_t *);
int zmq_recv(void *socket, void *data, size_t size, int flags), zmq_send(void *socket, const void *data, size_t size, int flags),
    zmq_bind(void *socket, const char *address), zmq_connect(void *socket, const char *address),
    zmq_msg_init(zmq_msg_t *), zmq_msg_recv(zmq_msg_t *, void *socket, int flags), zmq_msg_close(zmq_msg_t *), zmq_close(void *socket);
size_t zmq_msg_size(const zmq_msg_t *);
#define ZMQ_REP 4
#define ZMQ_PULL 7
#define ZMQ_SUB 2

#ifdef __cplusplus
}

namespace mqtt {
using binary = std::string;
using string = std::string;
class message {
public:
  const binary &get_payload() const;
  const string &get_payload_str() const;
  const binary &get_payload_ref() const;
  const string &get_topic() const;
  string to_string() const;
};
using const_message_ptr = std::shared_ptr<const message>;
using message_ptr = std::shared_ptr<message>;
class token {};
using token_ptr = std::shared_ptr<token>;
class callback {
public:
  virtual ~callback();
  virtual void connected(const string &cause);
  virtual void connection_lost(const string &cause);
  virtual void message_arrived(const_message_ptr message);
};
class async_client {
public:
  async_client(const string &uri, const string &id);
  void set_callback(callback &callback);
  template <class T> void set_message_callback(T handler);
  template <class... T> token_ptr connect(T &&...);
  template <class... T> token_ptr subscribe(T &&...);
  void start_consuming();
  const_message_ptr consume_message();
};
class client {
public:
  client(const string &uri, const string &id);
  void set_callback(callback &callback);
  template <class... T> void connect(T &&...);
  template <class... T> void subscribe(T &&...);
  const_message_ptr consume_message();
};
} // namespace mqtt

namespace mosqpp {
class mosquittopp {
public:
  mosquittopp(const char *id = nullptr, bool clean = true);
  virtual ~mosquittopp();
  virtual void on_message(const struct mosquitto_message *message);
  int subscribe(int *mid, const char *topic, int qos = 0);
};
} // namespace mosqpp

namespace RdKafka {
class Message {
public:
  virtual ~Message();
  virtual void *payload() const = 0;
  virtual size_t len() const = 0;
  virtual const std::string *key() const = 0;
  virtual const void *key_pointer() const = 0;
  virtual int err() const = 0;
};
class KafkaConsumer {
public:
  virtual ~KafkaConsumer();
  virtual Message *consume(int timeout) = 0;
};
class ConsumeCb {
public:
  virtual ~ConsumeCb();
  virtual void consume_cb(Message &message, void *opaque) = 0;
};
} // namespace RdKafka

namespace cppkafka {
class Buffer {
public:
  const unsigned char *get_data() const;
  size_t get_size() const;
  operator std::string() const;
};
class Message {
public:
  const Buffer &get_payload() const;
  const Buffer &get_key() const;
  explicit operator bool() const;
};
class Consumer {
public:
  Message poll();
};
} // namespace cppkafka

namespace sw {
namespace redis {
using StringView = std::string_view;
using OptionalString = std::optional<std::string>;
class Redis {
public:
  explicit Redis(const std::string &uri);
  OptionalString get(const StringView &key);
  OptionalString hget(const StringView &key, const StringView &field);
  OptionalString getset(const StringView &key, const StringView &value);
  OptionalString lpop(const StringView &key);
  OptionalString rpop(const StringView &key);
  OptionalString lindex(const StringView &key, long long index);
  OptionalString spop(const StringView &key);
  OptionalString srandmember(const StringView &key);
  std::string getrange(const StringView &key, long long start, long long end);
  std::optional<std::pair<std::string, std::string>> blpop(const StringView &key, long long timeout = 0), brpop(const StringView &key, long long timeout = 0);
  template <class Out> void lrange(const StringView &key, long long start, long long stop, Out out);
  template <class Out> void smembers(const StringView &key, Out out);
  template <class Out> void hgetall(const StringView &key, Out out);
  template <class Keys, class Out> void mget(std::initializer_list<Keys> keys, Out out);
  template <class Fields, class Out> void hmget(const StringView &key, std::initializer_list<Fields> fields, Out out);
  template <class Out> void zrange(const StringView &key, long long start, long long stop, Out out);
  bool set(const StringView &key, const StringView &value);
};
class RedisCluster : public Redis {
public:
  using Redis::Redis;
};
} // namespace redis
} // namespace sw
#endif
