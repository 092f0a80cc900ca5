// Names of libraries that came over a connection: Boost.Asio, Boost.Beast.
// RUN: %check_cxx serialization-native-code-load

#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <dlfcn.h>
#include <string>
#include <vector>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;

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
