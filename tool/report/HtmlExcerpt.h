// Source lines in an HTML report.
#pragma once

#include "facts/Finding.h"
#include "facts/Sources.h"
#include <map>
#include <string>
#include <vector>

namespace model_tidy {

class HtmlExcerpts {
public:
  /// What stands at the place of a finding that is a secret is shown in no
  /// excerpt, also not in that of a neighbour.
  HtmlExcerpts(Sources &Text, const std::vector<Finding> &Findings);

  /// The lines of \p Where and their neighbours, the place itself marked;
  /// empty for a file without lines.
  std::string excerpt(const Place &Where);

private:
  std::string line(const Place &Where, unsigned Number);

  Sources &Text;
  std::map<std::string, std::vector<std::pair<uint32_t, uint32_t>>> Secrets;
};

} // namespace model_tidy
