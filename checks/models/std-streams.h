// Streams: what bytes come from and go to.
#pragma once

#include "std-memory.h"

namespace std {
using streamoff = long;
using streamsize = long;
template <class S> class fpos {
public:
  fpos(streamoff = 0);
  operator streamoff() const;
};
using streampos = fpos<mbstate_t>;

class ios_base {
public:
  using openmode = unsigned;
  using fmtflags = unsigned;
  using iostate = unsigned;
  using seekdir = int;
  static constexpr openmode app = 1, ate = 2, binary = 4, in = 8, out = 16,
                            trunc = 32;
  static constexpr iostate goodbit = 0, badbit = 1, eofbit = 2, failbit = 4;
  static constexpr seekdir beg = 0, cur = 1, end = 2;
  static constexpr fmtflags boolalpha = 1, dec = 2, fixed = 4, hex = 8,
                            internal = 16, left = 32, oct = 64, right = 128,
                            scientific = 256, showbase = 512, showpoint = 1024,
                            showpos = 2048, skipws = 4096, uppercase = 8192,
                            floatfield = 260, basefield = 74, adjustfield = 176;
  class failure : public system_error {
  public:
    using system_error::system_error;
  };
  struct Init {};
  static bool sync_with_stdio(bool = true);
  fmtflags flags() const;
  fmtflags flags(fmtflags);
  fmtflags setf(fmtflags);
  fmtflags setf(fmtflags, fmtflags);
  void unsetf(fmtflags);
  streamsize precision() const;
  streamsize precision(streamsize);
  streamsize width() const;
  streamsize width(streamsize);
  locale imbue(const locale &);
  locale getloc() const;
  virtual ~ios_base();
};
template <class C, class T = char_traits<C>> class basic_streambuf {
public:
  using char_type = C;
  using traits_type = T;
  using int_type = int;
  using pos_type = streampos;
  using off_type = streamoff;
  virtual ~basic_streambuf();
  streamsize in_avail();
  int_type sgetc();
  int_type sbumpc();
  int_type snextc();
  streamsize sgetn(C *, streamsize);
  int_type sputc(C);
  streamsize sputn(const C *, streamsize);
  basic_streambuf *pubsetbuf(C *, streamsize);
  pos_type pubseekoff(off_type, ios_base::seekdir,
                      ios_base::openmode = ios_base::in | ios_base::out);
  pos_type pubseekpos(pos_type,
                      ios_base::openmode = ios_base::in | ios_base::out);
  int pubsync();

protected:
  basic_streambuf();
  C *eback() const;
  C *gptr() const;
  C *egptr() const;
  void gbump(int);
  void setg(C *, C *, C *);
  C *pbase() const;
  C *pptr() const;
  C *epptr() const;
  void pbump(int);
  void setp(C *, C *);
  virtual basic_streambuf *setbuf(C *, streamsize);
  virtual pos_type seekoff(off_type, ios_base::seekdir,
                           ios_base::openmode = ios_base::in | ios_base::out);
  virtual pos_type seekpos(pos_type,
                           ios_base::openmode = ios_base::in | ios_base::out);
  virtual int sync();
  virtual streamsize showmanyc();
  virtual streamsize xsgetn(C *, streamsize);
  virtual int_type underflow();
  virtual int_type uflow();
  virtual int_type pbackfail(int_type = -1);
  virtual streamsize xsputn(const C *, streamsize);
  virtual int_type overflow(int_type = -1);
};
template <class C, class T = char_traits<C>> class basic_ostream;
template <class C, class T = char_traits<C>> class basic_ios : public ios_base {
public:
  explicit basic_ios(basic_streambuf<C, T> *);
  explicit operator bool() const;
  bool operator!() const;
  bool good() const;
  bool eof() const;
  bool fail() const;
  bool bad() const;
  iostate rdstate() const;
  void clear(iostate = goodbit);
  void setstate(iostate);
  iostate exceptions() const;
  void exceptions(iostate);
  C fill() const;
  C fill(C);
  basic_streambuf<C, T> *rdbuf() const;
  basic_streambuf<C, T> *rdbuf(basic_streambuf<C, T> *);
  basic_ostream<C, T> *tie() const;
  basic_ostream<C, T> *tie(basic_ostream<C, T> *);
  basic_ios &copyfmt(const basic_ios &);

protected:
  basic_ios();
  void init(basic_streambuf<C, T> *);
};
using ios = basic_ios<char>;

#define MODEL_TIDY_NUMBERS(op, suffix)                                         \
  op(bool suffix);                                                             \
  op(short suffix);                                                            \
  op(unsigned short suffix);                                                   \
  op(int suffix);                                                              \
  op(unsigned suffix);                                                         \
  op(long suffix);                                                             \
  op(unsigned long suffix);                                                    \
  op(long long suffix);                                                        \
  op(unsigned long long suffix);                                               \
  op(float suffix);                                                            \
  op(double suffix);                                                           \
  op(long double suffix);
template <class C, class T>
class basic_ostream : virtual public basic_ios<C, T> {
public:
  using char_type = C;
  using traits_type = T;
  explicit basic_ostream(basic_streambuf<C, T> *);
  virtual ~basic_ostream();
  MODEL_TIDY_NUMBERS(basic_ostream &operator<<, )
  basic_ostream &operator<<(const void *);
  basic_ostream &operator<<(nullptr_t);
  basic_ostream &operator<<(basic_streambuf<C, T> *);
  basic_ostream &operator<<(basic_ostream &(*)(basic_ostream &));
  basic_ostream &operator<<(basic_ios<C, T> &(*)(basic_ios<C, T> &));
  basic_ostream &operator<<(ios_base &(*)(ios_base &));
  basic_ostream &put(C);
  basic_ostream &write(const C *, streamsize);
  basic_ostream &flush();
  basic_ostream &seekp(streampos);
  basic_ostream &seekp(streamoff, ios_base::seekdir);
  streampos tellp();

protected:
  basic_ostream();
  basic_ostream(basic_ostream &&);
};
template <class C, class T = char_traits<C>>
class basic_istream : virtual public basic_ios<C, T> {
public:
  using char_type = C;
  using traits_type = T;
  explicit basic_istream(basic_streambuf<C, T> *);
  virtual ~basic_istream();
  MODEL_TIDY_NUMBERS(basic_istream &operator>>, &)
  basic_istream &operator>>(void *&);
  basic_istream &operator>>(basic_streambuf<C, T> *);
  basic_istream &operator>>(basic_istream &(*)(basic_istream &));
  basic_istream &operator>>(basic_ios<C, T> &(*)(basic_ios<C, T> &));
  basic_istream &operator>>(ios_base &(*)(ios_base &));
  int get();
  basic_istream &get(C &);
  basic_istream &get(C *, streamsize);
  basic_istream &get(C *, streamsize, C);
  basic_istream &getline(C *, streamsize);
  basic_istream &getline(C *, streamsize, C);
  basic_istream &ignore(streamsize = 1, int = -1);
  int peek();
  basic_istream &read(C *, streamsize);
  streamsize readsome(C *, streamsize);
  streamsize gcount() const;
  basic_istream &putback(C);
  basic_istream &unget();
  basic_istream &seekg(streampos);
  basic_istream &seekg(streamoff, ios_base::seekdir);
  streampos tellg();
  int sync();

protected:
  basic_istream();
  basic_istream(basic_istream &&);
};
template <class C, class T = char_traits<C>>
class basic_iostream : public basic_istream<C, T>, public basic_ostream<C, T> {
public:
  explicit basic_iostream(basic_streambuf<C, T> *);

protected:
  basic_iostream();
};
using streambuf = basic_streambuf<char>;
using ostream = basic_ostream<char>;
using istream = basic_istream<char>;
using iostream = basic_iostream<char>;
using wostream = basic_ostream<wchar_t>;
using wistream = basic_istream<wchar_t>;

template <class C, class T>
basic_ostream<C, T> &operator<<(basic_ostream<C, T> &, C);
template <class C, class T>
basic_ostream<C, T> &operator<<(basic_ostream<C, T> &, const C *);
template <class T>
basic_ostream<char, T> &operator<<(basic_ostream<char, T> &, signed char);
template <class T>
basic_ostream<char, T> &operator<<(basic_ostream<char, T> &, unsigned char);
template <class T>
basic_ostream<char, T> &operator<<(basic_ostream<char, T> &,
                                   const unsigned char *);
template <class T>
basic_ostream<wchar_t, T> &operator<<(basic_ostream<wchar_t, T> &,
                                      const char *);
template <class C, class T, class A>
basic_ostream<C, T> &operator<<(basic_ostream<C, T> &,
                                const basic_string<C, T, A> &);
template <class C, class T>
basic_ostream<C, T> &operator<<(basic_ostream<C, T> &, basic_string_view<C, T>);
ostream &operator<<(ostream &, const error_code &);
template <class T> ostream &operator<<(ostream &, const shared_ptr<T> &);
// An rvalue stream gives itself back, as a stream of its own type.
template <
    class S, class T,
    class = enable_if_t<__is_base_of(ios_base, S) && !__is_lvalue_reference(S)>,
    class = decltype(declval<S &>() << declval<const T &>())>
S &&operator<<(S &&, const T &);
template <class C, class T>
basic_istream<C, T> &operator>>(basic_istream<C, T> &, C &);
template <class C, class T>
basic_istream<C, T> &operator>>(basic_istream<C, T> &, C *);
template <class T>
basic_istream<char, T> &operator>>(basic_istream<char, T> &, unsigned char &);
template <class C, class T, class A>
basic_istream<C, T> &operator>>(basic_istream<C, T> &, basic_string<C, T, A> &);
template <
    class S, class T,
    class = enable_if_t<__is_base_of(ios_base, S) && !__is_lvalue_reference(S)>,
    class = decltype(declval<S &>() >> declval<T>())>
S &&operator>>(S &&, T &&);
template <class C, class T, class A>
basic_istream<C, T> &getline(basic_istream<C, T> &, basic_string<C, T, A> &);
template <class C, class T, class A>
basic_istream<C, T> &getline(basic_istream<C, T> &, basic_string<C, T, A> &, C);
template <class C, class T> basic_ostream<C, T> &endl(basic_ostream<C, T> &);
template <class C, class T> basic_ostream<C, T> &ends(basic_ostream<C, T> &);
template <class C, class T> basic_ostream<C, T> &flush(basic_ostream<C, T> &);
template <class C, class T> basic_istream<C, T> &ws(basic_istream<C, T> &);
ios_base &boolalpha(ios_base &), &noboolalpha(ios_base &), &dec(ios_base &),
    &hex(ios_base &), &oct(ios_base &), &fixed(ios_base &),
    &scientific(ios_base &), &defaultfloat(ios_base &), &left(ios_base &),
    &right(ios_base &), &internal(ios_base &), &showbase(ios_base &),
    &noshowbase(ios_base &), &showpoint(ios_base &), &showpos(ios_base &),
    &noshowpos(ios_base &), &skipws(ios_base &), &noskipws(ios_base &),
    &uppercase(ios_base &), &nouppercase(ios_base &), &unitbuf(ios_base &);
namespace model {
struct manipulator {};
template <class C, class T>
basic_ostream<C, T> &operator<<(basic_ostream<C, T> &, const manipulator &);
template <class C, class T>
basic_istream<C, T> &operator>>(basic_istream<C, T> &, const manipulator &);
} // namespace model
model::manipulator setw(int);
model::manipulator setprecision(int);
model::manipulator setbase(int);
model::manipulator setiosflags(ios_base::fmtflags);
model::manipulator resetiosflags(ios_base::fmtflags);
template <class C> model::manipulator setfill(C);
template <class... A> model::manipulator put_time(const tm *, A &&...);
template <class... A> model::manipulator get_time(tm *, A &&...);
template <class... A> string quoted(const string &, A &&...);
extern istream cin;
extern ostream cout, cerr, clog;
extern wistream wcin;
extern wostream wcout, wcerr;

namespace filesystem {
class path;
}
#define MODEL_TIDY_OPENED(name, mode)                                          \
  explicit name(const char *, ios_base::openmode = mode);                      \
  explicit name(const string &, ios_base::openmode = mode);                    \
  explicit name(const filesystem::path &, ios_base::openmode = mode);          \
  name(name &&);                                                               \
  name &operator=(name &&);                                                    \
  void open(const char *, ios_base::openmode = mode);                          \
  void open(const string &, ios_base::openmode = mode);                        \
  void open(const filesystem::path &, ios_base::openmode = mode);              \
  bool is_open() const;                                                        \
  void close();                                                                \
  void swap(name &);                                                           \
  basic_filebuf<C, T> *rdbuf() const;
template <class C, class T = char_traits<C>>
class basic_filebuf : public basic_streambuf<C, T> {
public:
  basic_filebuf();
  bool is_open() const;
  basic_filebuf *open(const char *, ios_base::openmode);
  basic_filebuf *open(const string &, ios_base::openmode);
  basic_filebuf *close();
};
template <class C, class T = char_traits<C>>
class basic_ifstream : public basic_istream<C, T> {
public:
  basic_ifstream();
  MODEL_TIDY_OPENED(basic_ifstream, ios_base::in)
};
template <class C, class T = char_traits<C>>
class basic_ofstream : public basic_ostream<C, T> {
public:
  basic_ofstream();
  MODEL_TIDY_OPENED(basic_ofstream, ios_base::out)
};
template <class C, class T = char_traits<C>>
class basic_fstream : public basic_iostream<C, T> {
public:
  basic_fstream();
  MODEL_TIDY_OPENED(basic_fstream, ios_base::in | ios_base::out)
};
#define MODEL_TIDY_BUFFERED(name)                                              \
  name();                                                                      \
  explicit name(ios_base::openmode);                                           \
  explicit name(const basic_string<C, T> &,                                    \
                ios_base::openmode = ios_base::in | ios_base::out);            \
  name(name &&);                                                               \
  name &operator=(name &&);                                                    \
  basic_string<C, T> str() const;                                              \
  void str(const basic_string<C, T> &);                                        \
  basic_string_view<C, T> view() const;                                        \
  void swap(name &);
template <class C, class T = char_traits<C>>
class basic_stringbuf : public basic_streambuf<C, T> {
public:
  MODEL_TIDY_BUFFERED(basic_stringbuf)
};
template <class C, class T = char_traits<C>>
class basic_istringstream : public basic_istream<C, T> {
public:
  MODEL_TIDY_BUFFERED(basic_istringstream)
};
template <class C, class T = char_traits<C>>
class basic_ostringstream : public basic_ostream<C, T> {
public:
  MODEL_TIDY_BUFFERED(basic_ostringstream)
};
template <class C, class T = char_traits<C>>
class basic_stringstream : public basic_iostream<C, T> {
public:
  MODEL_TIDY_BUFFERED(basic_stringstream)
};
template <class C, class T = char_traits<C>>
class basic_ispanstream : public basic_istream<C, T> {
public:
  explicit basic_ispanstream(span<C>, ios_base::openmode = ios_base::in);
  template <class R>
  explicit basic_ispanstream(R &&, ios_base::openmode = ios_base::in);
  std::span<const C> span() const noexcept;
};
using ispanstream = basic_ispanstream<char>;
using filebuf = basic_filebuf<char>;
using ifstream = basic_ifstream<char>;
using ofstream = basic_ofstream<char>;
using fstream = basic_fstream<char>;
using wifstream = basic_ifstream<wchar_t>;
using wofstream = basic_ofstream<wchar_t>;
using stringbuf = basic_stringbuf<char>;
using istringstream = basic_istringstream<char>;
using ostringstream = basic_ostringstream<char>;
using stringstream = basic_stringstream<char>;
using wstringstream = basic_stringstream<wchar_t>;
using wostringstream = basic_ostringstream<wchar_t>;

template <class V> class istream_iterator : public model::iterator<const V> {
public:
  istream_iterator();
  istream_iterator(istream &);
};
template <class V, class C = char> class ostream_iterator {
public:
  using iterator_category = output_iterator_tag;
  using value_type = void;
  using difference_type = ptrdiff_t;
  using pointer = void;
  using reference = void;
  ostream_iterator(basic_ostream<C> &);
  ostream_iterator(basic_ostream<C> &, const C *);
  ostream_iterator &operator=(const V &);
  ostream_iterator &operator*();
  ostream_iterator &operator++();
};
template <class C, class T = char_traits<C>> class istreambuf_iterator {
public:
  using iterator_category = input_iterator_tag;
  using value_type = C;
  using difference_type = ptrdiff_t;
  using pointer = const C *;
  using reference = C;
  istreambuf_iterator() noexcept;
  istreambuf_iterator(basic_istream<C, T> &) noexcept;
  istreambuf_iterator(basic_streambuf<C, T> *) noexcept;
  C operator*() const;
  istreambuf_iterator &operator++();
  istreambuf_iterator operator++(int);
  bool equal(const istreambuf_iterator &) const;
  friend bool operator==(const istreambuf_iterator &,
                         const istreambuf_iterator &) {
    return true;
  }
  friend bool operator!=(const istreambuf_iterator &,
                         const istreambuf_iterator &) {
    return true;
  }
};
template <class C, class T = char_traits<C>> class ostreambuf_iterator {
public:
  using iterator_category = output_iterator_tag;
  using value_type = void;
  using difference_type = ptrdiff_t;
  using pointer = void;
  using reference = void;
  ostreambuf_iterator(basic_ostream<C, T> &) noexcept;
  ostreambuf_iterator &operator=(C);
  ostreambuf_iterator &operator*();
  ostreambuf_iterator &operator++();
};

} // namespace std
