// Templates that format messages, and templates that reach further.
#include "container/Template.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

TEST(TemplateTest, LeavesMessagesAlone) {
  for (const char *Text : {
           "",
           "{",
           "plain __text__ and {braces}",
           "{% for m in messages %}{{ m['role'] }}: {{ m.content }}{% endfor "
           "%}",
           "{% set ns = namespace(is_first=false) %}{{ ns.is_first }}",
           "{{ raise_exception('system role not supported') }}",
           "{% if message['role'] == 'system' %}{{ message.content | trim }}",
           "{{ tools | tojson(indent=4) }}{{ strftime_now('%d') }}",
           "{{ x.split('</think>')[-1].lstrip('\\n') }}{# __class__ #}",
       })
    EXPECT_FALSE(escapeInTemplate(Text)) << Text;
}

TEST(TemplateTest, FindsEscapes) {
  const std::pair<const char *, const char *> Texts[] = {
      {"{{ x.__class__ }}", "__class__"},
      {"{{ x['__class__'] }}", "__class__"},
      {"{{ x['__cla' ~ 'ss__'] }}", "__cla"},
      {"{{ x|attr('a' ~ b) }}", "attr"},
      {"{{ x['\\x5f\\x5fclass'] }}", "\\x5f"},
      {"{% set y = cycler.next %}", "cycler"},
      {"{{ lipsum['x'] }}", "lipsum"},
      {"{{ os.popen('id').read() }}", "popen"},
      {"{{ ''.mro() }}", "mro"},
      {"a{% if x %}b{% endif %}{{ __import__", "__import__"},
  };
  for (auto [Text, Found] : Texts) {
    auto Escape = escapeInTemplate(Text);
    ASSERT_TRUE(Escape) << Text;
    EXPECT_EQ(Escape->second, Found) << Text;
    EXPECT_TRUE(llvm::StringRef(Text).substr(Escape->first).starts_with(Found));
  }
}

} // namespace
