// The C library as far as programs that load models use it, plus the threads
// and clocks every standard header brings along. Usable from C and from C++.
// Only declarations: what a name means is enough to follow a value.
#pragma once

#ifdef __cplusplus
#define NULL __null
#define MODEL_TIDY_NOEXCEPT noexcept
// One namespace, so that std has them all by one using-directive; an inline
// one, so that their names stay global.
inline namespace c_library {
extern "C" {
#else
#define NULL ((void *)0)
#define MODEL_TIDY_NOEXCEPT
typedef __WCHAR_TYPE__ wchar_t;
#ifndef bool
#define bool _Bool
#define true 1
#define false 0
#endif
#define alignof _Alignof
#define static_assert _Static_assert
#define complex _Complex
#endif

// stddef.h, stdarg.h, stdint.h
typedef __SIZE_TYPE__ size_t;
typedef __PTRDIFF_TYPE__ ptrdiff_t;
typedef struct {
  long long Integer;
  long double Floating;
} max_align_t;
typedef __builtin_va_list va_list;
#define offsetof(type, member) __builtin_offsetof(type, member)
#define va_start(list, last) __builtin_va_start(list, last)
#define va_end(list) __builtin_va_end(list)
#define va_arg(list, type) __builtin_va_arg(list, type)
#define va_copy(to, from) __builtin_va_copy(to, from)
typedef __INT8_TYPE__ int8_t;
typedef __INT16_TYPE__ int16_t;
typedef __INT32_TYPE__ int32_t;
typedef __INT64_TYPE__ int64_t;
typedef __UINT8_TYPE__ uint8_t;
typedef __UINT16_TYPE__ uint16_t;
typedef __UINT32_TYPE__ uint32_t;
typedef __UINT64_TYPE__ uint64_t;
typedef __INT_LEAST8_TYPE__ int_least8_t;
typedef __INT_LEAST16_TYPE__ int_least16_t;
typedef __INT_LEAST32_TYPE__ int_least32_t;
typedef __INT_LEAST64_TYPE__ int_least64_t;
typedef __UINT_LEAST8_TYPE__ uint_least8_t;
typedef __UINT_LEAST16_TYPE__ uint_least16_t;
typedef __UINT_LEAST32_TYPE__ uint_least32_t;
typedef __UINT_LEAST64_TYPE__ uint_least64_t;
typedef __INT_FAST8_TYPE__ int_fast8_t;
typedef __INT_FAST16_TYPE__ int_fast16_t;
typedef __INT_FAST32_TYPE__ int_fast32_t;
typedef __INT_FAST64_TYPE__ int_fast64_t;
typedef __UINT_FAST8_TYPE__ uint_fast8_t;
typedef __UINT_FAST16_TYPE__ uint_fast16_t;
typedef __UINT_FAST32_TYPE__ uint_fast32_t;
typedef __UINT_FAST64_TYPE__ uint_fast64_t;
typedef __INTPTR_TYPE__ intptr_t;
typedef __UINTPTR_TYPE__ uintptr_t;
typedef __INTMAX_TYPE__ intmax_t;
typedef __UINTMAX_TYPE__ uintmax_t;
#define INT8_MAX 127
#define INT16_MAX 32767
#define INT32_MAX 2147483647
#define INT64_MAX 9223372036854775807L
#define INT8_MIN (-128)
#define INT16_MIN (-32768)
#define INT32_MIN (-INT32_MAX - 1)
#define INT64_MIN (-INT64_MAX - 1)
#define UINT8_MAX 255
#define UINT16_MAX 65535
#define UINT32_MAX 4294967295U
#define UINT64_MAX 18446744073709551615UL
#define INTPTR_MAX __INTPTR_MAX__
#define UINTPTR_MAX __UINTPTR_MAX__
#define INTMAX_MAX __INTMAX_MAX__
#define UINTMAX_MAX __UINTMAX_MAX__
#define PTRDIFF_MAX __PTRDIFF_MAX__
#define SIZE_MAX __SIZE_MAX__
#define INT64_C(value) value##L
#define UINT64_C(value) value##UL
#define INT32_C(value) value
#define UINT32_C(value) value##U

// inttypes.h
#define PRId8 "hhd"
#define PRId16 "hd"
#define PRId32 "d"
#define PRId64 "ld"
#define PRIi32 "i"
#define PRIi64 "li"
#define PRIu8 "hhu"
#define PRIu16 "hu"
#define PRIu32 "u"
#define PRIu64 "lu"
#define PRIx8 "hhx"
#define PRIx16 "hx"
#define PRIx32 "x"
#define PRIx64 "lx"
#define PRIX32 "X"
#define PRIX64 "lX"
#define PRIdPTR "ld"
#define PRIuPTR "lu"
#define PRIxPTR "lx"
#define SCNd32 "d"
#define SCNd64 "ld"
#define SCNu32 "u"
#define SCNu64 "lu"
#define SCNx64 "lx"

// limits.h, float.h
#define CHAR_BIT 8
#define SCHAR_MAX 127
#define SCHAR_MIN (-128)
#define UCHAR_MAX 255
#define CHAR_MAX 127
#define CHAR_MIN (-128)
#define SHRT_MAX 32767
#define SHRT_MIN (-32768)
#define USHRT_MAX 65535
#define INT_MAX 2147483647
#define INT_MIN (-INT_MAX - 1)
#define UINT_MAX 4294967295U
#define LONG_MAX __LONG_MAX__
#define LONG_MIN (-LONG_MAX - 1L)
#define ULONG_MAX (LONG_MAX * 2UL + 1UL)
#define LLONG_MAX __LONG_LONG_MAX__
#define LLONG_MIN (-LLONG_MAX - 1LL)
#define ULLONG_MAX (LLONG_MAX * 2ULL + 1ULL)
#define SSIZE_MAX LONG_MAX
#define PATH_MAX 4096
#define NAME_MAX 255
#define IOV_MAX 1024
#define FLT_MAX __FLT_MAX__
#define FLT_MIN __FLT_MIN__
#define FLT_EPSILON __FLT_EPSILON__
#define FLT_DIG __FLT_DIG__
#define FLT_MANT_DIG __FLT_MANT_DIG__
#define FLT_RADIX 2
#define DBL_MAX __DBL_MAX__
#define DBL_MIN __DBL_MIN__
#define DBL_EPSILON __DBL_EPSILON__
#define DBL_DIG __DBL_DIG__
#define DBL_MANT_DIG __DBL_MANT_DIG__
#define LDBL_MAX __LDBL_MAX__
#define LDBL_EPSILON __LDBL_EPSILON__

// sys/types.h
typedef long ssize_t;
typedef long off_t;
typedef long off64_t;
typedef int pid_t;
typedef unsigned uid_t;
typedef unsigned gid_t;
typedef unsigned mode_t;
typedef unsigned long dev_t;
typedef unsigned long ino_t;
typedef unsigned long nlink_t;
typedef long blksize_t;
typedef long blkcnt_t;
typedef unsigned useconds_t;
typedef long suseconds_t;
typedef unsigned char u_char;
typedef unsigned short u_short;
typedef unsigned u_int;
typedef unsigned long u_long;
typedef unsigned uint;
typedef unsigned short ushort;
typedef unsigned long ulong;

// assert.h, errno.h
#define assert(condition) ((void)(condition))
int *__errno_location(void) MODEL_TIDY_NOEXCEPT;
#define errno (*__errno_location())
#define EPERM 1
#define ENOENT 2
#define EINTR 4
#define EIO 5
#define EBADF 9
#define EAGAIN 11
#define EWOULDBLOCK EAGAIN
#define ENOMEM 12
#define EACCES 13
#define EFAULT 14
#define EBUSY 16
#define EEXIST 17
#define ENODEV 19
#define ENOTDIR 20
#define EISDIR 21
#define EINVAL 22
#define EMFILE 24
#define ENOSPC 28
#define EPIPE 32
#define EDOM 33
#define ERANGE 34
#define ENOSYS 38
#define ENOTEMPTY 39
#define EOVERFLOW 75
#define ENOTSUP 95
#define EADDRINUSE 98
#define ECONNABORTED 103
#define ECONNRESET 104
#define ENOTCONN 107
#define ETIMEDOUT 110
#define ECONNREFUSED 111
#define EALREADY 114
#define EINPROGRESS 115

// stdio.h
typedef struct _IO_FILE FILE;
typedef long fpos_t;
extern FILE *stdin, *stdout, *stderr;
#define stdin stdin
#define stdout stdout
#define stderr stderr
#define EOF (-1)
#define BUFSIZ 8192
#define FILENAME_MAX 4096
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#define _IOFBF 0
#define _IOLBF 1
#define _IONBF 2
FILE *fopen(const char *, const char *), *fopen64(const char *, const char *),
    *freopen(const char *, const char *, FILE *), *fdopen(int, const char *),
    *fmemopen(void *, size_t, const char *), *open_memstream(char **, size_t *),
    *popen(const char *, const char *), *tmpfile(void);
char *tmpnam(char *);
int pclose(FILE *), fclose(FILE *), fflush(FILE *), fileno(FILE *);
size_t fread(void *, size_t, size_t, FILE *),
    fwrite(const void *, size_t, size_t, FILE *);
char *fgets(char *, int, FILE *), *gets(char *);
char *fgets_unlocked(char *, int, FILE *);
size_t fread_unlocked(void *, size_t, size_t, FILE *);
int getc_unlocked(FILE *), fileno_unlocked(FILE *);
long getdelim(char **, size_t *, int, FILE *);
int fputs(const char *, FILE *), puts(const char *), fgetc(FILE *),
    getc(FILE *), getchar(void), ungetc(int, FILE *), fputc(int, FILE *),
    putc(int, FILE *), putchar(int);
long getline(char **, size_t *, FILE *);
int fseek(FILE *, long, int), fseeko(FILE *, off_t, int);
long ftell(FILE *);
off_t ftello(FILE *);
int fgetpos(FILE *, fpos_t *), fsetpos(FILE *, const fpos_t *);
void rewind(FILE *);
int feof(FILE *), ferror(FILE *);
void clearerr(FILE *);
int setvbuf(FILE *, char *, int, size_t);
void setbuf(FILE *, char *);
int remove(const char *), rename(const char *, const char *);
void perror(const char *);
int printf(const char *, ...), fprintf(FILE *, const char *, ...),
    dprintf(int, const char *, ...), sprintf(char *, const char *, ...),
    snprintf(char *, size_t, const char *, ...),
    asprintf(char **, const char *, ...), vprintf(const char *, va_list),
    vfprintf(FILE *, const char *, va_list),
    vsprintf(char *, const char *, va_list),
    vsnprintf(char *, size_t, const char *, va_list),
    vasprintf(char **, const char *, va_list), scanf(const char *, ...),
    fscanf(FILE *, const char *, ...), sscanf(const char *, const char *, ...),
    vsscanf(const char *, const char *, va_list);

// stdlib.h
typedef struct {
  int quot, rem;
} div_t;
typedef struct {
  long quot, rem;
} ldiv_t;
typedef struct {
  long long quot, rem;
} lldiv_t;
#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX 2147483647
void *malloc(size_t), *calloc(size_t, size_t), *realloc(void *, size_t),
    *aligned_alloc(size_t, size_t);
int posix_memalign(void **, size_t, size_t);
void free(void *);
void abort(void) __attribute__((noreturn));
void exit(int) __attribute__((noreturn));
void _exit(int) __attribute__((noreturn));
void _Exit(int) __attribute__((noreturn));
void quick_exit(int) __attribute__((noreturn));
int atexit(void (*)(void)), system(const char *);
char *getenv(const char *), *secure_getenv(const char *);
int setenv(const char *, const char *, int), unsetenv(const char *),
    putenv(char *);
char *realpath(const char *, char *);
char *canonicalize_file_name(const char *), *__secure_getenv(const char *);
int mkstemp(char *);
char *mkdtemp(char *), *mktemp(char *);
int atoi(const char *);
long atol(const char *);
long long atoll(const char *);
double atof(const char *);
long strtol(const char *, char **, int);
long long strtoll(const char *, char **, int);
unsigned long strtoul(const char *, char **, int);
unsigned long long strtoull(const char *, char **, int);
float strtof(const char *, char **);
double strtod(const char *, char **);
long double strtold(const char *, char **);
intmax_t strtoimax(const char *, char **, int);
uintmax_t strtoumax(const char *, char **, int);
int rand(void);
void srand(unsigned);
int rand_r(unsigned *);
long random(void);
void srandom(unsigned);
int abs(int);
long labs(long);
long long llabs(long long);
div_t div(int, int);
ldiv_t ldiv(long, long);
lldiv_t lldiv(long long, long long);
void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
void *bsearch(const void *, const void *, size_t, size_t,
              int (*)(const void *, const void *));
size_t mbstowcs(wchar_t *, const char *, size_t),
    wcstombs(char *, const wchar_t *, size_t);

// string.h, strings.h
void *memcpy(void *, const void *, size_t),
    *memmove(void *, const void *, size_t), *memset(void *, int, size_t);
int memcmp(const void *, const void *, size_t);
void *mempcpy(void *, const void *, size_t),
    *memmem(const void *, size_t, const void *, size_t);
size_t strlen(const char *), strnlen(const char *, size_t);
char *strcpy(char *, const char *), *strncpy(char *, const char *, size_t),
    *stpcpy(char *, const char *), *strcat(char *, const char *),
    *strncat(char *, const char *, size_t);
int strcmp(const char *, const char *),
    strncmp(const char *, const char *, size_t),
    strcasecmp(const char *, const char *),
    strncasecmp(const char *, const char *, size_t);
size_t strspn(const char *, const char *), strcspn(const char *, const char *);
char *strtok(char *, const char *), *strtok_r(char *, const char *, char **),
    *strsep(char **, const char *), *strdup(const char *),
    *strndup(const char *, size_t), *strerror(int),
    *strerror_r(int, char *, size_t), *strsignal(int), *basename(const char *),
    *dirname(char *);
void bzero(void *, size_t);
#ifndef __cplusplus
void *memchr(const void *, int, size_t);
char *strchr(const char *, int), *strrchr(const char *, int),
    *strstr(const char *, const char *), *strpbrk(const char *, const char *),
    *strcasestr(const char *, const char *);
#endif

void *memccpy(void *, const void *, int, size_t);
char *stpncpy(char *, const char *, size_t), *strchrnul(const char *, int);
size_t strlcpy(char *, const char *, size_t),
    strlcat(char *, const char *, size_t);
char *__xpg_basename(char *);

// What Microsoft's C library adds.
typedef int errno_t;
errno_t fopen_s(FILE **, const char *, const char *),
    _wfopen_s(FILE **, const wchar_t *, const wchar_t *),
    memcpy_s(void *, size_t, const void *, size_t),
    strcpy_s(char *, size_t, const char *),
    strncpy_s(char *, size_t, const char *, size_t);
wchar_t *_wgetenv(const wchar_t *);
int _dupenv_s(char **, size_t *, const char *);
FILE *_wfopen(const wchar_t *, const wchar_t *),
    *_fsopen(const char *, const char *, int);
char *_fullpath(char *, const char *, size_t), *_strdup(const char *);
int sprintf_s(char *, size_t, const char *, ...),
    sscanf_s(const char *, const char *, ...),
    fscanf_s(FILE *, const char *, ...);

// ctype.h, wchar.h, locale.h
int isalnum(int), isalpha(int), isblank(int), iscntrl(int), isdigit(int),
    isgraph(int), islower(int), isprint(int), ispunct(int), isspace(int),
    isupper(int), isxdigit(int), tolower(int), toupper(int);
typedef struct {
  int State;
} mbstate_t;
typedef __WINT_TYPE__ wint_t;
size_t wcslen(const wchar_t *);
int wcscmp(const wchar_t *, const wchar_t *);
wchar_t *wcscpy(wchar_t *, const wchar_t *),
    *wcsncpy(wchar_t *, const wchar_t *, size_t);
wchar_t *fgetws(wchar_t *, int, FILE *);
wint_t fgetwc(FILE *);
int swprintf(wchar_t *, size_t, const wchar_t *, ...);
struct lconv {
  char *decimal_point, *thousands_sep;
};
#define LC_ALL 6
#define LC_NUMERIC 1
char *setlocale(int, const char *);
struct lconv *localeconv(void);

// math.h
#define HUGE_VAL __builtin_huge_val()
#define HUGE_VALF __builtin_huge_valf()
#define INFINITY __builtin_inff()
#define NAN __builtin_nanf("")
#define M_E 2.7182818284590452354
#define M_LOG2E 1.4426950408889634074
#define M_LN2 0.69314718055994530942
#define M_LN10 2.30258509299404568402
#define M_PI 3.14159265358979323846
#define M_PI_2 1.57079632679489661923
#define M_PI_4 0.78539816339744830962
#define M_1_PI 0.31830988618379067154
#define M_2_PI 0.63661977236758134308
#define M_2_SQRTPI 1.12837916709551257390
#define M_SQRT2 1.41421356237309504880
#define M_SQRT1_2 0.70710678118654752440
typedef float float_t;
typedef double double_t;
double acos(double), acosh(double), asin(double), asinh(double), atan(double),
    atanh(double), cbrt(double), ceil(double), cos(double), cosh(double),
    erf(double), erfc(double), exp(double), exp2(double), expm1(double),
    fabs(double), floor(double), lgamma(double), log(double), log10(double),
    log1p(double), log2(double), nearbyint(double), rint(double), round(double),
    sin(double), sinh(double), sqrt(double), tan(double), tanh(double),
    tgamma(double), trunc(double), atan2(double, double),
    copysign(double, double), fdim(double, double), fmax(double, double),
    fmin(double, double), fmod(double, double), hypot(double, double),
    nextafter(double, double), pow(double, double), remainder(double, double);
float acosf(float), acoshf(float), asinf(float), asinhf(float), atanf(float),
    atanhf(float), cbrtf(float), ceilf(float), cosf(float), coshf(float),
    erff(float), erfcf(float), expf(float), exp2f(float), expm1f(float),
    fabsf(float), floorf(float), lgammaf(float), logf(float), log10f(float),
    log1pf(float), log2f(float), nearbyintf(float), rintf(float), roundf(float),
    sinf(float), sinhf(float), sqrtf(float), tanf(float), tanhf(float),
    tgammaf(float), truncf(float), atan2f(float, float),
    copysignf(float, float), fdimf(float, float), fmaxf(float, float),
    fminf(float, float), fmodf(float, float), hypotf(float, float),
    nextafterf(float, float), powf(float, float), remainderf(float, float);
double fma(double, double, double), frexp(double, int *), ldexp(double, int);
float ldexpf(float, int);
double modf(double, double *);
float modff(float, float *);
double nan(const char *);
long lrint(double), lround(double), lroundf(float), lrintf(float);
long long llround(double), llrint(double);
int ilogb(double);
double scalbn(double, int);
#ifndef __cplusplus
#define isnan(x) __builtin_isnan(x)
#define isinf(x) __builtin_isinf(x)
#define isfinite(x) __builtin_isfinite(x)
#define signbit(x) __builtin_signbit(x)
#endif

// time.h, sys/time.h
typedef long time_t;
typedef long clock_t;
typedef int clockid_t;
struct timespec {
  time_t tv_sec;
  long tv_nsec;
};
struct timeval {
  time_t tv_sec;
  long tv_usec;
};
struct timezone {
  int tz_minuteswest, tz_dsttime;
};
struct tm {
  int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday;
  int tm_isdst;
  long tm_gmtoff;
  const char *tm_zone;
};
#define CLOCKS_PER_SEC 1000000L
#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1
#define TIME_UTC 1
time_t time(time_t *);
clock_t clock(void);
double difftime(time_t, time_t);
time_t mktime(struct tm *);
char *asctime(const struct tm *), *ctime(const time_t *);
struct tm *gmtime(const time_t *), *gmtime_r(const time_t *, struct tm *),
    *localtime(const time_t *), *localtime_r(const time_t *, struct tm *);
size_t strftime(char *, size_t, const char *, const struct tm *);
char *strptime(const char *, const char *, struct tm *);
int gettimeofday(struct timeval *, void *),
    clock_gettime(clockid_t, struct timespec *),
    timespec_get(struct timespec *, int),
    nanosleep(const struct timespec *, struct timespec *);

// signal.h, setjmp.h
typedef int sig_atomic_t;
typedef void (*sighandler_t)(int);
typedef struct {
  unsigned long Bits[16];
} sigset_t;
typedef struct {
  int si_signo, si_errno, si_code;
  void *si_addr;
} siginfo_t;
struct sigaction {
  void (*sa_handler)(int);
  void (*sa_sigaction)(int, siginfo_t *, void *);
  sigset_t sa_mask;
  int sa_flags;
};
#define SIG_DFL ((sighandler_t)0)
#define SIG_IGN ((sighandler_t)1)
#define SIG_ERR ((sighandler_t) - 1)
#define SIGHUP 1
#define SIGINT 2
#define SIGQUIT 3
#define SIGILL 4
#define SIGTRAP 5
#define SIGABRT 6
#define SIGBUS 7
#define SIGFPE 8
#define SIGKILL 9
#define SIGUSR1 10
#define SIGSEGV 11
#define SIGUSR2 12
#define SIGPIPE 13
#define SIGALRM 14
#define SIGTERM 15
#define SIGCHLD 17
#define SA_SIGINFO 4
#define SA_RESTART 0x10000000
sighandler_t signal(int, sighandler_t);
int sigaction(int, const struct sigaction *, struct sigaction *),
    sigemptyset(sigset_t *), sigaddset(sigset_t *, int), sigfillset(sigset_t *),
    sigprocmask(int, const sigset_t *, sigset_t *), raise(int),
    kill(pid_t, int);
typedef struct {
  long Registers[8];
} jmp_buf[1];
int setjmp(jmp_buf);
void longjmp(jmp_buf, int) __attribute__((noreturn));

// pthread.h, sched.h, semaphore.h
typedef unsigned long pthread_t;
typedef unsigned pthread_key_t;
typedef int pthread_once_t;
typedef struct {
  long Data[8];
} pthread_attr_t;
typedef struct {
  long Data[5];
} pthread_mutex_t;
typedef struct {
  int Data;
} pthread_mutexattr_t;
typedef struct {
  long Data[6];
} pthread_cond_t;
typedef struct {
  int Data;
} pthread_condattr_t;
typedef struct {
  long Data[7];
} pthread_rwlock_t;
#define PTHREAD_MUTEX_INITIALIZER {{0}}
#define PTHREAD_COND_INITIALIZER {{0}}
#define PTHREAD_ONCE_INIT 0
int pthread_create(pthread_t *, const pthread_attr_t *, void *(*)(void *),
                   void *);
int pthread_join(pthread_t, void **), pthread_detach(pthread_t);
void pthread_exit(void *) __attribute__((noreturn));
int pthread_cancel(pthread_t);
pthread_t pthread_self(void);
int pthread_once(pthread_once_t *, void (*)(void)),
    pthread_attr_init(pthread_attr_t *), pthread_attr_destroy(pthread_attr_t *),
    pthread_mutex_init(pthread_mutex_t *, const pthread_mutexattr_t *),
    pthread_mutex_destroy(pthread_mutex_t *),
    pthread_mutex_lock(pthread_mutex_t *),
    pthread_mutex_trylock(pthread_mutex_t *),
    pthread_mutex_unlock(pthread_mutex_t *),
    pthread_cond_init(pthread_cond_t *, const pthread_condattr_t *),
    pthread_cond_destroy(pthread_cond_t *),
    pthread_cond_wait(pthread_cond_t *, pthread_mutex_t *),
    pthread_cond_signal(pthread_cond_t *),
    pthread_cond_broadcast(pthread_cond_t *),
    pthread_key_create(pthread_key_t *, void (*)(void *));
void *pthread_getspecific(pthread_key_t);
int pthread_setspecific(pthread_key_t, const void *),
    pthread_setname_np(pthread_t, const char *), sched_yield(void);
typedef union {
  char Data[32];
} sem_t;
int sem_init(sem_t *, int, unsigned), sem_wait(sem_t *), sem_post(sem_t *),
    sem_destroy(sem_t *);

#ifdef __cplusplus
} // extern "C"

// C++ overloads these on const, and the classification functions on the type.
const char *strchr(const char *, int);
char *strchr(char *, int);
const char *strrchr(const char *, int);
char *strrchr(char *, int);
const char *strstr(const char *, const char *);
char *strstr(char *, const char *);
const char *strpbrk(const char *, const char *);
char *strpbrk(char *, const char *);
const char *strcasestr(const char *, const char *);
const void *memchr(const void *, int, size_t);
void *memchr(void *, int, size_t);
bool isnan(double), isinf(double), isfinite(double), isnormal(double),
    signbit(double);
} // namespace c_library
namespace std {
using namespace c_library;
}
#endif
