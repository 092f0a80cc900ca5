# Compile and link options of our own code, on one interface target.
add_library(model-tidy-options INTERFACE)
target_include_directories(model-tidy-options INTERFACE
  ${PROJECT_SOURCE_DIR}/tool ${PROJECT_SOURCE_DIR})
target_compile_options(model-tidy-options INTERFACE
  -fno-exceptions -fno-rtti -Wall -Wextra -Wpedantic
  -Wno-unused-parameter -ffunction-sections -fdata-sections)
# The id tells what a cache holds from what another build has put there.
target_link_options(model-tidy-options INTERFACE -fuse-ld=lld LINKER:--build-id=sha1)
if(MODEL_TIDY_WERROR)
  target_compile_options(model-tidy-options INTERFACE -Werror)
endif()
if(MODEL_TIDY_SANITIZE)
  # Not vptr: there is no RTTI for it to read.
  target_compile_options(model-tidy-options INTERFACE
    -fsanitize=address,undefined -fno-sanitize=vptr
    -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(model-tidy-options INTERFACE
    -fsanitize=address,undefined -fno-sanitize=vptr)
  set(is_program $<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>)
  target_sources(model-tidy-options INTERFACE
    $<${is_program}:${CMAKE_CURRENT_LIST_DIR}/SanitizerOptions.cpp>)
endif()
