// What clang-tidy finds when it loads us: a check for each of the catalogue
// that can say something about C++ or the Python in it.
#include "checks/Catalogue.h"
#include "clang-tidy/Check.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::tidy {
namespace {

bool readsSource(const CheckInfo &C) {
  return llvm::is_contained(C.Languages, "c++") ||
         llvm::is_contained(C.Languages, "python");
}

class Module : public clang::tidy::ClangTidyModule {
public:
  /// Checks are made anew for each translation unit; those of one unit share
  /// it, and when the last of them goes, so does the unit.
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &To) override {
    auto Current = std::make_shared<std::weak_ptr<TranslationUnit>>();
    auto Make = [Current](llvm::StringRef Name,
                          clang::tidy::ClangTidyContext *Context) {
      std::shared_ptr<TranslationUnit> Unit = Current->lock();
      if (!Unit)
        *Current = Unit = std::make_shared<TranslationUnit>();
      return std::make_unique<Check>(Name, Context, std::move(Unit));
    };
    for (const CheckInfo &C : Catalogue::builtin().checks())
      if (readsSource(C))
        To.registerCheckFactory(C.Name, Make);
  }
};

const clang::tidy::ClangTidyModuleRegistry::Add<Module>
    Registered("model-tidy", "insecure machine-learning model serialization");

} // namespace
} // namespace model_tidy::tidy
