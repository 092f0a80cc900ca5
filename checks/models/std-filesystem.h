// Paths, and what the file system says of them.
#pragma once

#include "std.h"

namespace std {
namespace filesystem {
class path {
public:
  using value_type = char;
  using string_type = string;
  static constexpr char preferred_separator = '/';
  class iterator;
  using const_iterator = iterator;
  path() noexcept;
  path(const path &);
  path(path &&) noexcept;
  path(const char *);
  path(const wchar_t *);
  path(const string &);
  path(string_view);
  path(const wstring &);
  template <class It, class = decltype(*declval<It &>())> path(It, It);
  ~path();
  path &operator=(const path &);
  path &operator=(path &&) noexcept;
  path &operator=(const char *);
  path &operator=(const string &);
  path &operator/=(const path &);
  path &operator+=(const path &);
  path &append(const string &);
  path &concat(const string &);
  path &assign(const string &);
  void clear() noexcept;
  path &make_preferred();
  path &remove_filename();
  path &replace_filename(const path &);
  path &replace_extension(const path & = path());
  const string &native() const noexcept;
  const char *c_str() const noexcept;
  operator string() const;
  std::string string() const;
  std::string u8string() const;
  std::string generic_string() const;
  std::string generic_u8string() const;
  std::wstring wstring() const, generic_wstring() const;
  int compare(const path &) const noexcept;
  path root_name() const;
  path root_directory() const;
  path root_path() const;
  path relative_path() const;
  path parent_path() const;
  path filename() const;
  path stem() const;
  path extension() const;
  bool empty() const noexcept;
  bool has_root_path() const;
  bool has_parent_path() const;
  bool has_filename() const;
  bool has_stem() const;
  bool has_extension() const;
  bool is_absolute() const;
  bool is_relative() const;
  path lexically_normal() const;
  path lexically_relative(const path &) const;
  path lexically_proximate(const path &) const;
  iterator begin() const;
  iterator end() const;
  friend path operator/(const path &a, const path &) { return a; }
  friend bool operator==(const path &, const path &) { return true; }
  friend bool operator!=(const path &, const path &) { return true; }
  friend bool operator<(const path &, const path &) { return true; }
  friend ostream &operator<<(ostream &out, const path &) { return out; }
};
class path::iterator : public model::iterator<const path> {};
path u8path(const string &);
enum class file_type { none, not_found, regular, directory, symlink, unknown };
enum class perms : unsigned { none = 0, owner_all = 0700, all = 0777 };
enum class perm_options { replace = 1, add, remove };
enum class copy_options : unsigned {
  none,
  skip_existing,
  overwrite_existing,
  update_existing = 4,
  recursive = 8
};
enum class directory_options { none, follow_directory_symlink };
constexpr copy_options operator|(copy_options a, copy_options) { return a; }
constexpr perms operator|(perms a, perms) { return a; }
class filesystem_error : public system_error {
public:
  filesystem_error(const string &, error_code);
  filesystem_error(const string &, const path &, error_code);
  const path &path1() const noexcept;
};
class file_status {
public:
  file_type type() const noexcept;
  perms permissions() const noexcept;
};
struct space_info {
  uintmax_t capacity, free, available;
};
struct file_time_type {
  long time_since_epoch() const;
};
class directory_entry {
public:
  directory_entry() noexcept;
  explicit directory_entry(const filesystem::path &);
  const filesystem::path &path() const noexcept;
  operator const filesystem::path &() const noexcept;
  bool exists() const;
  bool is_directory() const;
  bool is_regular_file() const;
  bool is_symlink() const;
  uintmax_t file_size() const;
  file_time_type last_write_time() const;
};
class directory_iterator : public model::iterator<const directory_entry> {
public:
  directory_iterator() noexcept;
  explicit directory_iterator(const path &);
  directory_iterator(const path &, directory_options);
  directory_iterator(const path &, error_code &);
};
class recursive_directory_iterator : public directory_iterator {
public:
  using directory_iterator::directory_iterator;
  int depth() const;
  void disable_recursion_pending();
};
directory_iterator begin(directory_iterator) noexcept;
directory_iterator end(const directory_iterator &) noexcept;
#define MODEL_TIDY_ASK(result, name)                                           \
  result name(const path &);                                                   \
  result name(const path &, error_code &);
#define MODEL_TIDY_ASK_TWO(result, name)                                       \
  result name(const path &, const path &);                                     \
  result name(const path &, const path &, error_code &);
MODEL_TIDY_ASK(bool, exists)
MODEL_TIDY_ASK(bool, is_directory)
MODEL_TIDY_ASK(bool, is_regular_file)
MODEL_TIDY_ASK(bool, is_symlink)
MODEL_TIDY_ASK(bool, is_empty)
MODEL_TIDY_ASK(bool, create_directory)
MODEL_TIDY_ASK(bool, create_directories)
MODEL_TIDY_ASK(bool, remove)
MODEL_TIDY_ASK(uintmax_t, remove_all)
MODEL_TIDY_ASK(uintmax_t, file_size)
MODEL_TIDY_ASK(file_time_type, last_write_time)
MODEL_TIDY_ASK(file_status, status)
MODEL_TIDY_ASK(space_info, space)
MODEL_TIDY_ASK(path, absolute)
MODEL_TIDY_ASK(path, canonical)
MODEL_TIDY_ASK(path, weakly_canonical)
MODEL_TIDY_ASK(path, relative)
MODEL_TIDY_ASK(path, read_symlink)
MODEL_TIDY_ASK(path, current_path)
MODEL_TIDY_ASK_TWO(path, relative)
MODEL_TIDY_ASK_TWO(path, proximate)
MODEL_TIDY_ASK_TWO(bool, equivalent)
MODEL_TIDY_ASK_TWO(void, rename)
MODEL_TIDY_ASK_TWO(void, copy)
MODEL_TIDY_ASK_TWO(bool, copy_file)
MODEL_TIDY_ASK_TWO(void, create_symlink)
bool exists(file_status) noexcept;
void copy(const path &, const path &, copy_options);
bool copy_file(const path &, const path &, copy_options);
void resize_file(const path &, uintmax_t);
void permissions(const path &, perms, perm_options = perm_options::replace);
path current_path();
path temp_directory_path();
} // namespace filesystem
namespace experimental {
namespace filesystem = std::filesystem;
}
} // namespace std
