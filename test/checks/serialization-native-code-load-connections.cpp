// Names of libraries that came over a connection: sockets, Boost.Asio,
// Boost.Beast, libcurl.
// RUN: %check_cxx serialization-native-code-load

#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <curl/curl.h>
#include <dlfcn.h>
#include <string>
#include <sys/socket.h>
#include <vector>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;

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

// What is only sent is the program's own.
void sendOnly(int socket) {
  std::string name = "./plugin.so";
  name.resize(send(socket, name.data(), name.size(), 0));
  dlopen(name.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
}

// --- Boost.Asio and Boost.Beast

void serveBeast(tcp::socket &socket) {
  beast::flat_buffer buffer;
  http::request<http::string_body> request;
  http::read(socket, buffer, request);
  dlopen(request.body().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void askBeast(beast::tcp_stream &stream) {
  beast::flat_buffer buffer;
  http::response<http::dynamic_body> response;
  http::read(stream, buffer, response);
  std::string name = beast::buffers_to_string(response.body().data());
  dlopen(name.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void targetOfBeast(const http::request<http::string_body> &request) {
  std::string target(request.target());
  dlopen(target.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void webSocketOfBeast(beast::websocket::stream<tcp::socket> &socket) {
  beast::flat_buffer buffer;
  socket.read(buffer);
  dlopen(beast::buffers_to_string(buffer.data()).c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void readIntoBytes(tcp::socket &socket) {
  std::vector<char> bytes(256);
  asio::read(socket, asio::buffer(bytes));
  dlopen(bytes.data(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void readSome(tcp::socket &socket) {
  char bytes[256];
  auto view = asio::buffer(bytes, sizeof(bytes));
  socket.read_some(view);
  dlopen(bytes, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void readLine(tcp::socket &socket) {
  asio::streambuf buffer;
  asio::read_until(socket, buffer, '\n');
  std::istream stream(&buffer);
  std::string line;
  std::getline(stream, line);
  dlopen(line.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

class Session {
public:
  void read() {
    socket.async_read_some(asio::buffer(data), [this](boost::system::error_code, std::size_t) { use(); });
  }
  void use() {
    dlopen(data, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
  }

private:
  tcp::socket socket;
  char data[1024];
};

// A buffer that is only written to a connection brings nothing.
void writeOnly(tcp::socket &socket) {
  std::vector<char> bytes(256);
  asio::write(socket, asio::buffer(bytes));
  dlopen(bytes.data(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
}

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
