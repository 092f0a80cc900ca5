// Sockets of Windows; for winsock.h, winsock2.h and ws2tcpip.h.
// Documentation: learn.microsoft.com, winsock2.h.
#pragma once

#include "windows.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef unsigned long long SOCKET;
typedef struct WSAData { WORD wVersion, wHighVersion; } WSADATA, *LPWSADATA;
typedef struct _WSABUF { ULONG len; CHAR *buf; } WSABUF, *LPWSABUF;
typedef struct _OVERLAPPED *LPWSAOVERLAPPED;
typedef void (*LPWSAOVERLAPPED_COMPLETION_ROUTINE)(DWORD, DWORD, LPWSAOVERLAPPED, DWORD);
struct sockaddr { unsigned short sa_family; char sa_data[14]; };
struct in_addr { unsigned long s_addr; };
struct sockaddr_in { short sin_family; unsigned short sin_port; struct in_addr sin_addr; char sin_zero[8]; };
typedef struct sockaddr SOCKADDR;
typedef struct sockaddr_in SOCKADDR_IN;
struct addrinfo { int ai_flags, ai_family, ai_socktype, ai_protocol; size_t ai_addrlen; char *ai_canonname; struct sockaddr *ai_addr; struct addrinfo *ai_next; };
#define MAKEWORD(a, b) ((WORD)((a) | ((b) << 8)))
#define INVALID_SOCKET ((SOCKET)~0)
#define SOCKET_ERROR (-1)
#define AF_INET 2
#define AF_UNSPEC 0
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define IPPROTO_TCP 6
#define SOMAXCONN 0x7fffffff
#define SD_SEND 1
#define SD_BOTH 2
#define INADDR_ANY 0
#define MSG_WAITALL 8

int WSAStartup(WORD, LPWSADATA), WSACleanup(void), WSAGetLastError(void);
SOCKET socket(int, int, int), accept(SOCKET, struct sockaddr *, int *);
int bind(SOCKET, const struct sockaddr *, int), listen(SOCKET, int), connect(SOCKET, const struct sockaddr *, int),
    closesocket(SOCKET), shutdown(SOCKET, int), send(SOCKET, const char *, int, int),
    recv(SOCKET, char *, int, int), recvfrom(SOCKET, char *, int, int, struct sockaddr *, int *),
    WSARecv(SOCKET, LPWSABUF, DWORD, LPDWORD, LPDWORD, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE),
    WSARecvFrom(SOCKET, LPWSABUF, DWORD, LPDWORD, LPDWORD, struct sockaddr *, int *, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE),
    getaddrinfo(const char *, const char *, const struct addrinfo *, struct addrinfo **), inet_pton(int, const char *, void *);
void freeaddrinfo(struct addrinfo *);
unsigned short htons(unsigned short);
unsigned long htonl(unsigned long);

#ifdef __cplusplus
}
#endif
