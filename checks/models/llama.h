// llama.cpp, ggml's GGUF and whisper.cpp, as far as they read files.
#pragma once

#include "libc.h"

#ifdef __cplusplus
extern "C" {
#endif
struct llama_model;
struct llama_context;
struct llama_adapter_lora;
typedef int32_t llama_token;
struct llama_model_params {
  int32_t n_gpu_layers;
  bool vocab_only, use_mmap, use_mlock, check_tensors;
};
struct llama_context_params {
  uint32_t n_ctx, n_batch;
};
struct llama_model_params llama_model_default_params(void);
struct llama_context_params llama_context_default_params(void);
struct llama_model *
llama_model_load_from_file(const char *, struct llama_model_params),
    *llama_load_model_from_file(const char *, struct llama_model_params),
    *llama_model_load_from_splits(const char **, size_t,
                                  struct llama_model_params);
struct llama_context *llama_init_from_model(struct llama_model *,
                                            struct llama_context_params);
struct llama_adapter_lora *llama_adapter_lora_init(struct llama_model *,
                                                   const char *);
bool llama_state_load_file(struct llama_context *, const char *, llama_token *,
                           size_t, size_t *);
size_t llama_state_seq_load_file(struct llama_context *, const char *, int32_t,
                                 llama_token *, size_t, size_t *);
void llama_backend_init(void), llama_model_free(struct llama_model *),
    llama_free(struct llama_context *);

struct ggml_context;
struct gguf_context;
struct gguf_init_params {
  bool no_alloc;
  struct ggml_context **ctx;
};
struct gguf_context *gguf_init_from_file(const char *, struct gguf_init_params);
void gguf_free(struct gguf_context *);

struct whisper_context;
struct whisper_context_params {
  bool use_gpu;
};
struct whisper_context_params whisper_context_default_params(void);
struct whisper_context *
whisper_init_from_file(const char *),
    *whisper_init_from_file_with_params(const char *,
                                        struct whisper_context_params),
    *whisper_init_from_buffer_with_params(void *, size_t,
                                          struct whisper_context_params);
void whisper_free(struct whisper_context *);
#ifdef __cplusplus
}
#endif
