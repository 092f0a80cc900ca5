// POSIX beyond the C library: file descriptors, processes, mappings, sockets,
// dlopen. Apart from libc.h so that its many short names are only in programs
// which ask for them.
#pragma once

#include "libc.h"

#ifdef __cplusplus
extern "C" {
#endif

// fcntl.h, unistd.h, sys/stat.h, dirent.h, sys/mman.h, sys/wait.h
#define O_RDONLY 0
#define O_WRONLY 1
#define O_RDWR 2
#define O_CREAT 0100
#define O_EXCL 0200
#define O_TRUNC 01000
#define O_APPEND 02000
#define O_NONBLOCK 04000
#define O_DIRECT 040000
#define O_CLOEXEC 02000000
#define F_GETFD 1
#define F_SETFD 2
#define F_GETFL 3
#define F_SETFL 4
#define FD_CLOEXEC 1
#define POSIX_FADV_SEQUENTIAL 2
#define POSIX_FADV_WILLNEED 3
#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2
#define F_OK 0
#define R_OK 4
#define W_OK 2
#define X_OK 1
#define _SC_PAGESIZE 30
#define _SC_PAGE_SIZE 30
#define _SC_NPROCESSORS_CONF 83
#define _SC_NPROCESSORS_ONLN 84
extern char **environ;
extern char *optarg;
extern int optind, opterr, optopt;
int open(const char *, int, ...), open64(const char *, int, ...),
    openat(int, const char *, int, ...), creat(const char *, mode_t),
    close(int), fcntl(int, int, ...), ioctl(int, unsigned long, ...),
    posix_fadvise(int, off_t, off_t, int);
ssize_t read(int, void *, size_t), write(int, const void *, size_t),
    pread(int, void *, size_t, off_t), pwrite(int, const void *, size_t, off_t);
off_t lseek(int, off_t, int);
int ftruncate(int, off_t), truncate(const char *, off_t), fsync(int),
    access(const char *, int), unlink(const char *), rmdir(const char *),
    chdir(const char *);
char *getcwd(char *, size_t);
ssize_t readlink(const char *, char *, size_t);
int symlink(const char *, const char *), link(const char *, const char *),
    pipe(int *), dup(int), dup2(int, int), isatty(int),
    gethostname(char *, size_t);
long sysconf(int);
int getpagesize(void);
unsigned sleep(unsigned);
int usleep(useconds_t);
unsigned alarm(unsigned);
pid_t fork(void), getpid(void), getppid(void), setsid(void);
uid_t getuid(void), geteuid(void);
gid_t getgid(void);
int execl(const char *, const char *, ...),
    execlp(const char *, const char *, ...), execv(const char *, char *const *),
    execvp(const char *, char *const *),
    execve(const char *, char *const *, char *const *),
    getopt(int, char *const *, const char *);
struct option {
  const char *name;
  int has_arg;
  int *flag;
  int val;
};
#define no_argument 0
#define required_argument 1
#define optional_argument 2
int getopt_long(int, char *const *, const char *, const struct option *, int *);
int getopt_long_only(int, char *const *, const char *, const struct option *,
                     int *);
pid_t wait(int *), waitpid(pid_t, int *, int);
#define WNOHANG 1
#define WIFEXITED(status) (((status) & 0x7f) == 0)
#define WEXITSTATUS(status) (((status) & 0xff00) >> 8)
#define WIFSIGNALED(status) (((status) & 0x7f) != 0)
#define WTERMSIG(status) ((status) & 0x7f)
struct stat {
  dev_t st_dev;
  ino_t st_ino;
  nlink_t st_nlink;
  mode_t st_mode;
  uid_t st_uid;
  gid_t st_gid;
  dev_t st_rdev;
  off_t st_size;
  blksize_t st_blksize;
  blkcnt_t st_blocks;
  struct timespec st_atim, st_mtim, st_ctim;
  time_t st_atime, st_mtime, st_ctime;
};
#define stat64 stat
#define S_IFMT 0170000
#define S_IFDIR 0040000
#define S_IFREG 0100000
#define S_ISDIR(mode) (((mode) & S_IFMT) == S_IFDIR)
#define S_ISREG(mode) (((mode) & S_IFMT) == S_IFREG)
#define S_ISLNK(mode) (((mode) & S_IFMT) == 0120000)
#define S_IRUSR 0400
#define S_IWUSR 0200
#define S_IXUSR 0100
#define S_IRWXU 0700
#define S_IRGRP 040
#define S_IWGRP 020
#define S_IXGRP 010
#define S_IRWXG 070
#define S_IROTH 04
#define S_IWOTH 02
#define S_IXOTH 01
#define S_IRWXO 07
int stat(const char *, struct stat *), fstat(int, struct stat *),
    lstat(const char *, struct stat *), chmod(const char *, mode_t),
    mkdir(const char *, mode_t), mkfifo(const char *, mode_t);
mode_t umask(mode_t);
typedef struct __dirstream DIR;
struct dirent {
  ino_t d_ino;
  unsigned char d_type;
  char d_name[256];
};
#define DT_DIR 4
#define DT_REG 8
#define DT_LNK 10
DIR *opendir(const char *);
struct dirent *readdir(DIR *);
int closedir(DIR *);
void rewinddir(DIR *);
typedef struct {
  size_t gl_pathc;
  char **gl_pathv;
} glob_t;
int glob(const char *, int, int (*)(const char *, int), glob_t *);
void globfree(glob_t *);
#define PROT_NONE 0
#define PROT_READ 1
#define PROT_WRITE 2
#define PROT_EXEC 4
#define MAP_SHARED 1
#define MAP_PRIVATE 2
#define MAP_FIXED 16
#define MAP_ANONYMOUS 32
#define MAP_ANON MAP_ANONYMOUS
#define MAP_POPULATE 0x8000
#define MAP_FAILED ((void *)-1)
#define MADV_SEQUENTIAL 2
#define MADV_WILLNEED 3
#define MS_SYNC 4
void *mmap(void *, size_t, int, int, int, off_t),
    *mmap64(void *, size_t, int, int, int, off64_t);
int munmap(void *, size_t), mprotect(void *, size_t, int),
    msync(void *, size_t, int), madvise(void *, size_t, int),
    mlock(const void *, size_t), munlock(const void *, size_t),
    shm_open(const char *, int, mode_t), shm_unlink(const char *),
    memfd_create(const char *, unsigned);
struct rusage {
  struct timeval ru_utime, ru_stime;
  long ru_maxrss;
};
#define RUSAGE_SELF 0
int getrusage(int, struct rusage *);
struct rlimit {
  unsigned long rlim_cur, rlim_max;
};
int getrlimit(int, struct rlimit *), setrlimit(int, const struct rlimit *);
struct utsname {
  char sysname[65], nodename[65], release[65], version[65], machine[65];
};
int uname(struct utsname *);
struct passwd {
  char *pw_name, *pw_passwd;
  uid_t pw_uid;
  gid_t pw_gid;
  char *pw_gecos, *pw_dir, *pw_shell;
};
struct passwd *getpwuid(uid_t), *getpwnam(const char *);

int dirfd(DIR *), openat64(int, const char *, int, ...);
DIR *fdopendir(int);
#define dirent64 dirent
struct dirent *readdir64(DIR *);
ssize_t pread64(int, void *, size_t, off64_t),
    readlinkat(int, const char *, char *, size_t);
int glob64(const char *, int, int (*)(const char *, int), glob_t *);
char *getpass(const char *);
// readline/readline.h
char *readline(const char *), *expand_tilde(const char *);

// dlfcn.h, execinfo.h
typedef struct {
  const char *dli_fname;
  void *dli_fbase;
  const char *dli_sname;
  void *dli_saddr;
} Dl_info;
#define RTLD_LAZY 1
#define RTLD_NOW 2
#define RTLD_NOLOAD 4
#define RTLD_DEEPBIND 8
#define RTLD_LOCAL 0
#define RTLD_GLOBAL 0x100
#define RTLD_NODELETE 0x1000
#define RTLD_DEFAULT ((void *)0)
#define RTLD_NEXT ((void *)-1)
#define RTLD_DI_LINKMAP 2
void *dlopen(const char *, int), *dlmopen(long, const char *, int),
    *dlsym(void *, const char *);
int dlclose(void *);
char *dlerror(void);
int dladdr(const void *, Dl_info *), dlinfo(void *, int, void *),
    backtrace(void **, int);
char **backtrace_symbols(void *const *, int);
void backtrace_symbols_fd(void *const *, int, int);

// sys/socket.h, netinet/in.h, arpa/inet.h, netdb.h, poll.h, sys/select.h
typedef unsigned socklen_t;
typedef unsigned short sa_family_t;
typedef uint16_t in_port_t;
typedef uint32_t in_addr_t;
struct sockaddr {
  sa_family_t sa_family;
  char sa_data[14];
};
struct sockaddr_storage {
  sa_family_t ss_family;
  char Data[126];
};
struct in_addr {
  in_addr_t s_addr;
};
struct sockaddr_in {
  sa_family_t sin_family;
  in_port_t sin_port;
  struct in_addr sin_addr;
  unsigned char sin_zero[8];
};
struct in6_addr {
  uint8_t s6_addr[16];
};
struct sockaddr_in6 {
  sa_family_t sin6_family;
  in_port_t sin6_port;
  uint32_t sin6_flowinfo;
  struct in6_addr sin6_addr;
  uint32_t sin6_scope_id;
};
struct sockaddr_un {
  sa_family_t sun_family;
  char sun_path[108];
};
struct iovec {
  void *iov_base;
  size_t iov_len;
};
struct msghdr {
  void *msg_name;
  socklen_t msg_namelen;
  struct iovec *msg_iov;
  size_t msg_iovlen;
  void *msg_control;
  size_t msg_controllen;
  int msg_flags;
};
struct addrinfo {
  int ai_flags, ai_family, ai_socktype, ai_protocol;
  socklen_t ai_addrlen;
  struct sockaddr *ai_addr;
  char *ai_canonname;
  struct addrinfo *ai_next;
};
struct hostent {
  char *h_name;
  char **h_aliases;
  int h_addrtype, h_length;
  char **h_addr_list;
};
#define h_addr h_addr_list[0]
struct pollfd {
  int fd;
  short events, revents;
};
typedef unsigned long nfds_t;
typedef struct {
  long Bits[16];
} fd_set;
#define FD_SETSIZE 1024
#define FD_ZERO(set) ((void)(set))
#define FD_SET(fd, set) ((void)(fd), (void)(set))
#define FD_CLR(fd, set) ((void)(fd), (void)(set))
#define FD_ISSET(fd, set) ((void)(set), (fd))
#define AF_UNSPEC 0
#define AF_UNIX 1
#define AF_LOCAL 1
#define AF_INET 2
#define AF_INET6 10
#define PF_UNIX AF_UNIX
#define PF_INET AF_INET
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_NONBLOCK 04000
#define SOCK_CLOEXEC 02000000
#define SOL_SOCKET 1
#define SO_REUSEADDR 2
#define SO_BROADCAST 6
#define SO_SNDBUF 7
#define SO_RCVBUF 8
#define SO_KEEPALIVE 9
#define SO_REUSEPORT 15
#define SO_RCVTIMEO 20
#define SO_SNDTIMEO 21
#define SOMAXCONN 4096
#define SHUT_RD 0
#define SHUT_WR 1
#define SHUT_RDWR 2
#define MSG_PEEK 2
#define MSG_DONTWAIT 0x40
#define MSG_WAITALL 0x100
#define MSG_NOSIGNAL 0x4000
#define IPPROTO_IP 0
#define IPPROTO_TCP 6
#define IPPROTO_UDP 17
#define TCP_NODELAY 1
#define INADDR_ANY ((in_addr_t)0)
#define INADDR_LOOPBACK ((in_addr_t)0x7f000001)
#define INADDR_NONE ((in_addr_t) - 1)
#define INET_ADDRSTRLEN 16
#define AI_PASSIVE 1
#define POLLIN 1
#define POLLOUT 4
#define POLLERR 8
int socket(int, int, int), socketpair(int, int, int, int *),
    bind(int, const struct sockaddr *, socklen_t), listen(int, int),
    accept(int, struct sockaddr *, socklen_t *),
    connect(int, const struct sockaddr *, socklen_t), shutdown(int, int),
    getsockname(int, struct sockaddr *, socklen_t *),
    getpeername(int, struct sockaddr *, socklen_t *),
    getsockopt(int, int, int, void *, socklen_t *),
    setsockopt(int, int, int, const void *, socklen_t);
ssize_t recv(int, void *, size_t, int),
    recvfrom(int, void *, size_t, int, struct sockaddr *, socklen_t *),
    recvmsg(int, struct msghdr *, int), send(int, const void *, size_t, int);
ssize_t sendto(int, const void *, size_t, int, const struct sockaddr *,
               socklen_t);
ssize_t sendmsg(int, const struct msghdr *, int),
    readv(int, const struct iovec *, int),
    writev(int, const struct iovec *, int);
int select(int, fd_set *, fd_set *, fd_set *, struct timeval *),
    poll(struct pollfd *, nfds_t, int);
uint16_t htons(uint16_t), ntohs(uint16_t);
uint32_t htonl(uint32_t), ntohl(uint32_t);
in_addr_t inet_addr(const char *);
char *inet_ntoa(struct in_addr);
int inet_aton(const char *, struct in_addr *),
    inet_pton(int, const char *, void *);
const char *inet_ntop(int, const void *, char *, socklen_t);
struct hostent *gethostbyname(const char *);
int getaddrinfo(const char *, const char *, const struct addrinfo *,
                struct addrinfo **);
void freeaddrinfo(struct addrinfo *);
const char *gai_strerror(int);

int accept4(int, struct sockaddr *, socklen_t *, int);
ssize_t preadv(int, const struct iovec *, int, off_t);
struct mmsghdr {
  struct msghdr msg_hdr;
  unsigned msg_len;
};
int recvmmsg(int, struct mmsghdr *, unsigned, int, struct timespec *);

// syslog.h
#define LOG_ERR 3
#define LOG_WARNING 4
#define LOG_INFO 6
void openlog(const char *, int, int), syslog(int, const char *, ...);

#ifdef __cplusplus
}
#endif
