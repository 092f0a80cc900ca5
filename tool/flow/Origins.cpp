// One table for each thing that is said of an origin.

#include "flow/Origins.h"

namespace model_tidy {

unsigned danger(OriginKind Kind) {
  switch (Kind) {
  case OriginKind::Network:
    return 7;
  case OriginKind::Upload:
    return 6;
  case OriginKind::CommandLine:
    return 5;
  case OriginKind::Environment:
    return 4;
  case OriginKind::File:
    return 3;
  case OriginKind::Parameter:
    return 2;
  case OriginKind::Unknown:
    return 1;
  case OriginKind::Constant:
    return 0;
  }
  return 0;
}

std::string describe(OriginKind Kind, const std::string &Detail) {
  std::string Name = Detail.empty() ? "it" : "'" + Detail + "'";
  switch (Kind) {
  case OriginKind::Constant:
    return Detail.empty() ? "it is a constant"
                          : "it is the constant \"" + Detail + "\"";
  case OriginKind::File:
    return Name + " is read from a file here";
  case OriginKind::Environment:
    return Name + " reads the environment here";
  case OriginKind::CommandLine:
    return Name + " comes from the command line";
  case OriginKind::Network:
    return Name + " receives from the network here";
  case OriginKind::Upload:
    return Name + " is uploaded by a user";
  case OriginKind::Parameter:
    return Name + " is a parameter; no caller was seen";
  case OriginKind::Unknown:
    return Name + " is where the trail ends";
  }
  return {};
}

} // namespace model_tidy
