// Names of libraries that came over a socket of Windows.
// RUN: %check_cxx serialization-native-code-load

#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>

void receive(SOCKET socket) {
  char name[MAX_PATH];
  int size = recv(socket, name, sizeof(name) - 1, 0);
  LoadLibraryA(name);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void receiveFrom(SOCKET socket) {
  char name[MAX_PATH];
  SOCKADDR_IN from;
  int length = sizeof(from);
  recvfrom(socket, name, sizeof(name), 0, (SOCKADDR *)&from, &length);
  LoadLibraryA(name);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void receiveParts(SOCKET socket) {
  char name[MAX_PATH];
  WSABUF part;
  part.buf = name;
  part.len = sizeof(name);
  DWORD size = 0, flags = 0;
  WSARecv(socket, &part, 1, &size, &flags, nullptr, nullptr);
  LoadLibraryA(name);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void receivePartsFrom(SOCKET socket) {
  char name[MAX_PATH];
  WSABUF part = {sizeof(name), name};
  DWORD size = 0, flags = 0;
  WSARecvFrom(socket, &part, 1, &size, &flags, nullptr, nullptr, nullptr, nullptr);
  LoadLibraryA(name);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

void sendOnly(SOCKET socket) {
  char name[] = ".\\plugin.dll";
  send(socket, name, sizeof(name), 0);
  LoadLibraryA(name);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
}
