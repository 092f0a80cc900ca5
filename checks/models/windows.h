// The few functions of Windows by which libraries are loaded, and what stands
// around them; for windows.h.
// Documentation: learn.microsoft.com, libloaderapi.h.
#pragma once

#include "libc.h"

#ifdef __cplusplus
extern "C" {
#endif

#define WINAPI
#define CALLBACK
#define APIENTRY
#define MAX_PATH 260
#define TRUE 1
#define FALSE 0
#define _T(x) x
#define TEXT(x) x
#define _TEXT(x) x
#define INVALID_HANDLE_VALUE ((HANDLE)-1)
#define ERROR_SUCCESS 0
#define FORMAT_MESSAGE_ALLOCATE_BUFFER 0x100
#define FORMAT_MESSAGE_FROM_SYSTEM 0x1000
#define FORMAT_MESSAGE_IGNORE_INSERTS 0x200
#define LANG_NEUTRAL 0
#define SUBLANG_DEFAULT 1
#define MAKELANGID(p, s) 0
#define DONT_RESOLVE_DLL_REFERENCES 1
#define LOAD_LIBRARY_AS_DATAFILE 2
#define LOAD_WITH_ALTERED_SEARCH_PATH 8
#define LOAD_LIBRARY_AS_IMAGE_RESOURCE 0x20
#define LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE 0x40
#define LOAD_LIBRARY_SEARCH_APPLICATION_DIR 0x200
#define LOAD_LIBRARY_SEARCH_USER_DIRS 0x400
#define LOAD_LIBRARY_SEARCH_SYSTEM32 0x800
#define LOAD_LIBRARY_SEARCH_DEFAULT_DIRS 0x1000
#define SEM_FAILCRITICALERRORS 1
#define CP_UTF8 65001
#define CP_ACP 0
#define DLL_PROCESS_ATTACH 1

typedef int BOOL;
typedef unsigned char BYTE;
typedef unsigned short WORD;
typedef unsigned long DWORD;
typedef unsigned int UINT;
typedef int INT;
typedef long LONG;
typedef unsigned long ULONG;
typedef long long LONGLONG;
typedef unsigned long long ULONGLONG;
typedef size_t SIZE_T;
typedef char CHAR;
typedef wchar_t WCHAR;
typedef char TCHAR;
typedef void *PVOID, *LPVOID, *HANDLE, *HLOCAL;
typedef const void *LPCVOID;
typedef char *LPSTR, *LPTSTR, *PSTR;
typedef const char *LPCSTR, *LPCTSTR, *PCSTR;
typedef wchar_t *LPWSTR, *PWSTR;
typedef const wchar_t *LPCWSTR, *PCWSTR;
typedef DWORD *LPDWORD;
typedef struct HINSTANCE__ *HINSTANCE;
typedef HINSTANCE HMODULE;
typedef long HRESULT;
typedef int (*FARPROC)(void);
typedef union _LARGE_INTEGER {
  struct { DWORD LowPart; LONG HighPart; };
  LONGLONG QuadPart;
} LARGE_INTEGER;

HMODULE LoadLibraryA(LPCSTR), LoadLibraryW(LPCWSTR),
    LoadLibraryExA(LPCSTR, HANDLE, DWORD), LoadLibraryExW(LPCWSTR, HANDLE, DWORD),
    LoadPackagedLibrary(LPCWSTR, DWORD), GetModuleHandleA(LPCSTR), GetModuleHandleW(LPCWSTR);
BOOL GetModuleHandleExA(DWORD, LPCSTR, HMODULE *), GetModuleHandleExW(DWORD, LPCWSTR, HMODULE *);
FARPROC GetProcAddress(HMODULE, LPCSTR);
BOOL FreeLibrary(HMODULE);
DWORD GetModuleFileNameA(HMODULE, LPSTR, DWORD), GetModuleFileNameW(HMODULE, LPWSTR, DWORD);
BOOL SetDllDirectoryA(LPCSTR), SetDllDirectoryW(LPCWSTR), SetDefaultDllDirectories(DWORD);
UINT GetSystemDirectoryA(LPSTR, UINT), GetSystemDirectoryW(LPWSTR, UINT), SetErrorMode(UINT);
DWORD GetLastError(void), GetEnvironmentVariableA(LPCSTR, LPSTR, DWORD), GetEnvironmentVariableW(LPCWSTR, LPWSTR, DWORD),
    GetCurrentDirectoryA(DWORD, LPSTR), GetFileAttributesA(LPCSTR), GetCurrentProcessId(void), GetCurrentThreadId(void);
DWORD FormatMessageA(DWORD, LPCVOID, DWORD, DWORD, LPSTR, DWORD, void *),
    FormatMessageW(DWORD, LPCVOID, DWORD, DWORD, LPWSTR, DWORD, void *);
HLOCAL LocalFree(HLOCAL);
int MultiByteToWideChar(UINT, DWORD, LPCSTR, int, LPWSTR, int),
    WideCharToMultiByte(UINT, DWORD, LPCWSTR, int, LPSTR, int, LPCSTR, BOOL *);
void Sleep(DWORD);
BOOL CloseHandle(HANDLE), QueryPerformanceCounter(LARGE_INTEGER *), QueryPerformanceFrequency(LARGE_INTEGER *);

#define LoadLibrary LoadLibraryA
#define LoadLibraryEx LoadLibraryExA
#define GetModuleHandle GetModuleHandleA
#define GetModuleHandleEx GetModuleHandleExA
#define GetModuleFileName GetModuleFileNameA
#define SetDllDirectory SetDllDirectoryA
#define GetSystemDirectory GetSystemDirectoryA
#define GetEnvironmentVariable GetEnvironmentVariableA
#define GetCurrentDirectory GetCurrentDirectoryA
#define FormatMessage FormatMessageA

#ifdef __cplusplus
}
#endif
