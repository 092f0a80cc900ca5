// Regular expressions, without the locale and the iterator they are written
// over: characters are chars in all but name.
#pragma once

#include "std.h"

namespace std {
namespace regex_constants {
enum syntax_option_type { ECMAScript = 1, icase = 2, optimize = 4, extended };
enum match_flag_type { match_default = 0, format_first_only = 1 };
constexpr syntax_option_type operator|(syntax_option_type a,
                                       syntax_option_type) {
  return a;
}
} // namespace regex_constants
template <class C> class basic_regex {
public:
  using flag_type = regex_constants::syntax_option_type;
  static constexpr flag_type icase = regex_constants::icase;
  static constexpr flag_type ECMAScript = regex_constants::ECMAScript;
  static constexpr flag_type optimize = regex_constants::optimize;
  basic_regex();
  explicit basic_regex(const C *, flag_type = ECMAScript);
  explicit basic_regex(const basic_string<C> &, flag_type = ECMAScript);
  basic_regex &operator=(const C *);
  basic_regex &operator=(const basic_string<C> &);
  unsigned mark_count() const;
};
using regex = basic_regex<char>;
using wregex = basic_regex<wchar_t>;
class regex_error : public runtime_error {
public:
  using runtime_error::runtime_error;
};
template <class It> class sub_match : public pair<It, It> {
public:
  using value_type = typename iterator_traits<It>::value_type;
  bool matched;
  ptrdiff_t length() const;
  basic_string<value_type> str() const;
  operator basic_string<value_type>() const;
  int compare(const basic_string<value_type> &) const;
};
template <class It> class match_results {
public:
  using value_type = sub_match<It>;
  using iterator = const sub_match<It> *;
  using const_iterator = const sub_match<It> *;
  using string_type = basic_string<typename iterator_traits<It>::value_type>;
  bool ready() const;
  bool empty() const;
  size_t size() const;
  ptrdiff_t position(size_t = 0) const;
  ptrdiff_t length(size_t = 0) const;
  string_type str(size_t = 0) const;
  const sub_match<It> &operator[](size_t) const;
  const sub_match<It> &prefix() const;
  const sub_match<It> &suffix() const;
  iterator begin() const;
  iterator end() const;
};
using smatch = match_results<const char *>;
using cmatch = match_results<const char *>;
#define MODEL_TIDY_REGEX(name)                                                 \
  template <class... A> bool name(const string &, A &&...);                    \
  template <class... A> bool name(const char *, A &&...);
MODEL_TIDY_REGEX(regex_match)
MODEL_TIDY_REGEX(regex_search)
template <class... A> string regex_replace(const string &, A &&...);
template <class It>
class regex_iterator : public model::iterator<const cmatch> {
public:
  regex_iterator();
  regex_iterator(It, It, const regex &);
};
template <class It>
class regex_token_iterator
    : public model::iterator<const sub_match<const char *>> {
public:
  regex_token_iterator();
  template <class... A>
  regex_token_iterator(It, It, const regex &, const A &...);
};
using sregex_iterator = regex_iterator<const char *>;
using cregex_iterator = regex_iterator<const char *>;
using sregex_token_iterator = regex_token_iterator<const char *>;
ostream &operator<<(ostream &, const sub_match<const char *> &);
} // namespace std
