# LLVM and Clang 19 as two interface targets: model-tidy-llvm (Support) and
# model-tidy-clang (the C++ front-end). Shared libraries for development,
# archives for the release binary; never both in one program: two copies of
# Clang crash at exit.
find_package(LLVM 19.1 REQUIRED CONFIG HINTS /usr/lib/llvm-19) # "19" is refused
find_package(Clang REQUIRED CONFIG HINTS /usr/lib/llvm-19)
message(STATUS "LLVM ${LLVM_PACKAGE_VERSION} in ${LLVM_INSTALL_PREFIX}")
set(CLANG_RESOURCE_DIR ${LLVM_LIBRARY_DIR}/clang/${LLVM_VERSION_MAJOR})

add_library(model-tidy-llvm INTERFACE)
add_library(model-tidy-clang INTERFACE)
target_include_directories(model-tidy-llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
target_include_directories(model-tidy-clang SYSTEM INTERFACE ${CLANG_INCLUDE_DIRS})
separate_arguments(llvm_definitions NATIVE_COMMAND "${LLVM_DEFINITIONS}")
target_compile_definitions(model-tidy-llvm INTERFACE ${llvm_definitions})

if(MODEL_TIDY_STATIC)
  # The archives by name, in a group that the linker searches until nothing is
  # missing; those of tools we do not use are left out to keep the group small.
  file(GLOB clang_archives ${LLVM_LIBRARY_DIR}/libclang[A-Z]*.a)
  list(FILTER clang_archives EXCLUDE REGEX
    "libclang(Tidy|Daemon|ChangeNamespace|Doc|IncludeFixer|Move|Query|Reorder|ApplyReplacements|Handle|Interpreter|Pseudo|StaticAnalyzer|CodeGen|DirectoryWatcher|Extract|Install)")
  file(GLOB llvm_archives ${LLVM_LIBRARY_DIR}/libLLVM*.a)
  list(JOIN clang_archives "," clang_list)
  list(JOIN llvm_archives "," llvm_list)
  target_link_libraries(model-tidy-llvm INTERFACE
    "$<LINK_GROUP:RESCAN,${clang_list},${llvm_list}>"
    -l:libz.a -l:libzstd.a dl pthread m)
  set(is_program $<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>)
  target_sources(model-tidy-llvm INTERFACE
    $<${is_program}:${CMAKE_CURRENT_LIST_DIR}/Arc4random.cpp>)
  # No --icf: "all" gives different functions one address to save 4 MB of 40,
  # and "safe" saves nothing, because Debian strips the tables that it reads.
  target_link_options(model-tidy-llvm INTERFACE LINKER:--gc-sections
    LINKER:--as-needed -static-libstdc++ -static-libgcc $<$<CONFIG:Release>:-s>)
else()
  target_link_libraries(model-tidy-llvm INTERFACE LLVM)
  target_link_libraries(model-tidy-clang INTERFACE clang-cpp)
endif()
target_link_libraries(model-tidy-clang INTERFACE model-tidy-llvm)
