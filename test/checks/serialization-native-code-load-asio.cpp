// Names of libraries that came over a connection of Asio, of Boost or alone,
// with every function that reads.
// RUN: %check_cxx serialization-native-code-load

#include <asio.hpp>
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast.hpp>
#include <dlfcn.h>
#include <string>

namespace beast = boost::beast;
namespace http = boost::beast::http;

static auto Ignored = [](boost::system::error_code, std::size_t) {};
static auto Alone = [](std::error_code, std::size_t) {};

class Boost {
public:
  void streams(boost::asio::ip::tcp::socket &socket) {
    socket.receive(boost::asio::buffer(received));
    dlopen(received, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    socket.async_receive(boost::asio::buffer(later), Ignored);
    boost::asio::async_read(socket, boost::asio::buffer(whole), Ignored);
    boost::asio::async_read_until(socket, boost::asio::dynamic_buffer(line), '\n', Ignored);
  }
  void datagrams(boost::asio::ip::udp::socket &socket, boost::asio::ip::udp::endpoint &from) {
    socket.receive(boost::asio::buffer(datagram));
    dlopen(datagram, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    socket.receive_from(boost::asio::buffer(fromSomebody), from);
    dlopen(fromSomebody, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    socket.async_receive(boost::asio::buffer(laterDatagram), Ignored);
    socket.async_receive_from(boost::asio::buffer(laterFromSomebody), from, Ignored);
  }
  void secure(boost::asio::ssl::stream<boost::asio::ip::tcp::socket> &stream) {
    stream.read_some(boost::asio::buffer(decrypted));
    dlopen(decrypted, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    stream.async_read_some(boost::asio::buffer(laterDecrypted), Ignored);
  }
  void use() {
    dlopen(later, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(whole, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(line.c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(laterDatagram, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(laterFromSomebody, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(laterDecrypted, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
  }

private:
  char received[64], later[64], whole[64], datagram[64], fromSomebody[64];
  char laterDatagram[64], laterFromSomebody[64], decrypted[64], laterDecrypted[64];
  std::string line;
};

class Beast {
public:
  void streams(beast::tcp_stream &stream) {
    stream.read_some(boost::asio::buffer(some));
    dlopen(some, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    stream.async_read_some(boost::asio::buffer(later), Ignored);
    http::async_read(stream, buffer, request, Ignored);
  }
  void webSockets(beast::websocket::stream<beast::tcp_stream> &socket) {
    socket.read_some(frame, 64);
    dlopen(beast::buffers_to_string(frame.data()).c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    socket.async_read(message, Ignored);
  }
  void use() {
    dlopen(later, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(request.body().c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(beast::buffers_to_string(message.data()).c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
  }

private:
  char some[64], later[64];
  beast::flat_buffer buffer, frame, message;
  http::request<http::string_body> request;
};

class Standalone {
public:
  void streams(asio::ip::tcp::socket &socket) {
    socket.read_some(asio::buffer(some));
    dlopen(some, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    socket.receive(asio::buffer(received));
    dlopen(received, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    asio::read(socket, asio::buffer(whole));
    dlopen(whole, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    asio::streambuf line;
    asio::read_until(socket, line, '\n');
    std::istream in(&line);
    std::string name;
    in >> name;
    dlopen(name.c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    socket.async_read_some(asio::buffer(laterSome), Alone);
    socket.async_receive(asio::buffer(laterReceived), Alone);
    asio::async_read(socket, asio::buffer(laterWhole), Alone);
    asio::async_read_until(socket, asio::dynamic_buffer(laterLine), '\n', Alone);
  }
  void datagrams(asio::ip::udp::socket &socket, asio::ip::udp::endpoint &from) {
    socket.receive(asio::buffer(datagram));
    dlopen(datagram, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    socket.receive_from(asio::buffer(fromSomebody), from);
    dlopen(fromSomebody, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    socket.async_receive_from(asio::buffer(laterFromSomebody), from, Alone);
  }
  void use() {
    dlopen(laterSome, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(laterReceived, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(laterWhole, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(laterLine.c_str(), RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
    dlopen(laterFromSomebody, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here received from the network
  }

private:
  char some[64], received[64], whole[64], laterSome[64], laterReceived[64], laterWhole[64];
  char datagram[64], fromSomebody[64], laterFromSomebody[64];
  std::string laterLine;
};
