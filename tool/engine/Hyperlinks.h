// Links in a terminal (the escape sequence OSC 8): whether there are any, and
// where the name of a check leads.
#pragma once

#include "checks/Catalogue.h"
#include "engine/CommandLine.h"
#include <map>

namespace model_tidy {

/// For Auto \p IsColoured has to hold, which says that this is a terminal and
/// nobody has asked for plain text, and the terminal has to be one that is
/// known to show links. FORCE_HYPERLINK speaks for it, as elsewhere.
bool useHyperlinks(When Mode, bool IsColoured);

/// The address of each check's page: the one that is installed beside this
/// program, else that of the weakness it stands for. Checks that have neither
/// are missing.
std::map<std::string, std::string>
checkAddresses(llvm::ArrayRef<CheckInfo> Checks);

} // namespace model_tidy
