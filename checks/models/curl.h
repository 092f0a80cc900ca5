// libcurl, as far as programs receive data with it.
#pragma once

#include "libc.h"

typedef void CURL;
typedef enum { CURLE_OK } CURLcode;
typedef enum {
  CURLOPT_URL,
  CURLOPT_WRITEFUNCTION,
  CURLOPT_WRITEDATA,
  CURLOPT_FOLLOWLOCATION,
  CURLOPT_TIMEOUT,
  CURLOPT_USERAGENT,
  CURLOPT_HEADERFUNCTION,
  CURLOPT_HEADERDATA,
  CURLOPT_ERRORBUFFER,
  CURLOPT_POSTFIELDS,
  CURLOPT_SSL_VERIFYPEER,
  CURLOPT_SSL_VERIFYHOST,
  CURLOPT_HTTPHEADER,
  CURLOPT_NOPROGRESS
} CURLoption;
#define CURL_GLOBAL_DEFAULT 3
#ifdef __cplusplus
extern "C" {
#endif
CURL *curl_easy_init(void);
CURLcode curl_easy_perform(CURL *), curl_global_init(long);
void curl_easy_cleanup(CURL *), curl_global_cleanup(void);
CURLcode curl_easy_setopt(CURL *, CURLoption, ...);
const char *curl_easy_strerror(CURLcode);
CURLcode curl_easy_recv(CURL *, void *buffer, size_t size, size_t *received);
struct curl_ws_frame;
CURLcode curl_ws_recv(CURL *, void *buffer, size_t size, size_t *received, const struct curl_ws_frame **frame);
#ifdef __cplusplus
}
#endif
