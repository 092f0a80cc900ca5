# Each of these callables is flagged by its own name.
# RUN: %check_cxx serialization-remote-code
import datasets
import diffusers
import optimum
import peft
import sentence_transformers
import transformers
import vllm
import auto_gptq
import awq
import FlagEmbedding
import gptqmodel
import intel_extension_for_transformers
import ipex_llm
import langchain
import langchain_community
import langchain_huggingface
import llama_index
import modelscope
import trl
import unsloth


def load(first, source):
    transformers.AutoModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModel.from_pretrained'
    transformers.AutoTokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoTokenizer.from_pretrained'
    transformers.AutoConfig.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoConfig.from_pretrained'
    transformers.AutoProcessor.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoProcessor.from_pretrained'
    transformers.AutoFeatureExtractor.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoFeatureExtractor.from_pretrained'
    transformers.AutoImageProcessor.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoImageProcessor.from_pretrained'
    transformers.AutoModelForCausalLM.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForCausalLM.from_pretrained'
    transformers.AutoModelForSeq2SeqLM.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForSeq2SeqLM.from_pretrained'
    transformers.AutoModelForSequenceClassification.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForSequenceClassification.from_pretrained'
    transformers.AutoModelForTokenClassification.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForTokenClassification.from_pretrained'
    transformers.AutoModelForQuestionAnswering.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForQuestionAnswering.from_pretrained'
    transformers.AutoModelForMaskedLM.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForMaskedLM.from_pretrained'
    transformers.AutoModelForImageClassification.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForImageClassification.from_pretrained'
    transformers.AutoModelForObjectDetection.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForObjectDetection.from_pretrained'
    transformers.AutoModelForSpeechSeq2Seq.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForSpeechSeq2Seq.from_pretrained'
    transformers.AutoModelForVision2Seq.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForVision2Seq.from_pretrained'
    transformers.AutoModelForCTC.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForCTC.from_pretrained'
    transformers.AutoModelForAudioClassification.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForAudioClassification.from_pretrained'
    transformers.AutoModelForImageTextToText.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForImageTextToText.from_pretrained'
    transformers.AutoModelForMultipleChoice.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForMultipleChoice.from_pretrained'
    transformers.AutoModelForDepthEstimation.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForDepthEstimation.from_pretrained'
    transformers.TFAutoModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.TFAutoModel.from_pretrained'
    transformers.TFAutoModelForSequenceClassification.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.TFAutoModelForSequenceClassification.from_pretrained'
    transformers.FlaxAutoModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.FlaxAutoModel.from_pretrained'
    transformers.AutoBackbone.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoBackbone.from_pretrained'
    transformers.GenerationConfig.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.GenerationConfig.from_pretrained'
    transformers.PreTrainedModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.PreTrainedModel.from_pretrained'
    transformers.PretrainedConfig.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.PretrainedConfig.from_pretrained'
    transformers.PreTrainedTokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.PreTrainedTokenizer.from_pretrained'
    transformers.PreTrainedTokenizerFast.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.PreTrainedTokenizerFast.from_pretrained'
    transformers.BertModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.BertModel.from_pretrained'
    transformers.BertTokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.BertTokenizer.from_pretrained'
    transformers.BertTokenizerFast.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.BertTokenizerFast.from_pretrained'
    transformers.BertForSequenceClassification.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.BertForSequenceClassification.from_pretrained'
    transformers.BertForMaskedLM.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.BertForMaskedLM.from_pretrained'
    transformers.GPT2LMHeadModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.GPT2LMHeadModel.from_pretrained'
    transformers.GPT2Tokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.GPT2Tokenizer.from_pretrained'
    transformers.GPT2TokenizerFast.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.GPT2TokenizerFast.from_pretrained'
    transformers.GPT2Model.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.GPT2Model.from_pretrained'
    transformers.RobertaModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.RobertaModel.from_pretrained'
    transformers.RobertaTokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.RobertaTokenizer.from_pretrained'
    transformers.DistilBertModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.DistilBertModel.from_pretrained'
    transformers.DistilBertTokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.DistilBertTokenizer.from_pretrained'
    transformers.T5ForConditionalGeneration.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.T5ForConditionalGeneration.from_pretrained'
    transformers.T5Tokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.T5Tokenizer.from_pretrained'
    transformers.T5Model.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.T5Model.from_pretrained'
    transformers.BartForConditionalGeneration.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.BartForConditionalGeneration.from_pretrained'
    transformers.BartTokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.BartTokenizer.from_pretrained'
    transformers.CLIPModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.CLIPModel.from_pretrained'
    transformers.CLIPProcessor.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.CLIPProcessor.from_pretrained'
    transformers.CLIPTokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.CLIPTokenizer.from_pretrained'
    transformers.CLIPTextModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.CLIPTextModel.from_pretrained'
    transformers.ViTModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.ViTModel.from_pretrained'
    transformers.ViTImageProcessor.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.ViTImageProcessor.from_pretrained'
    transformers.ViTForImageClassification.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.ViTForImageClassification.from_pretrained'
    transformers.WhisperForConditionalGeneration.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.WhisperForConditionalGeneration.from_pretrained'
    transformers.WhisperProcessor.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.WhisperProcessor.from_pretrained'
    transformers.Wav2Vec2ForCTC.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.Wav2Vec2ForCTC.from_pretrained'
    transformers.Wav2Vec2Processor.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.Wav2Vec2Processor.from_pretrained'
    transformers.LlamaForCausalLM.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.LlamaForCausalLM.from_pretrained'
    transformers.LlamaTokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.LlamaTokenizer.from_pretrained'
    transformers.LlamaTokenizerFast.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.LlamaTokenizerFast.from_pretrained'
    transformers.XLMRobertaModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.XLMRobertaModel.from_pretrained'
    transformers.XLMRobertaTokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.XLMRobertaTokenizer.from_pretrained'
    transformers.BlipProcessor.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.BlipProcessor.from_pretrained'
    transformers.BlipForConditionalGeneration.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.BlipForConditionalGeneration.from_pretrained'
    transformers.SegformerForSemanticSegmentation.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.SegformerForSemanticSegmentation.from_pretrained'
    transformers.DetrForObjectDetection.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.DetrForObjectDetection.from_pretrained'
    transformers.MarianMTModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.MarianMTModel.from_pretrained'
    transformers.MarianTokenizer.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.MarianTokenizer.from_pretrained'
    diffusers.StableDiffusionPipeline.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.StableDiffusionPipeline.from_pretrained'
    diffusers.StableDiffusionXLPipeline.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.StableDiffusionXLPipeline.from_pretrained'
    diffusers.AutoPipelineForText2Image.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.AutoPipelineForText2Image.from_pretrained'
    diffusers.AutoPipelineForImage2Image.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.AutoPipelineForImage2Image.from_pretrained'
    diffusers.UNet2DConditionModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.UNet2DConditionModel.from_pretrained'
    diffusers.AutoencoderKL.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.AutoencoderKL.from_pretrained'
    diffusers.ControlNetModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.ControlNetModel.from_pretrained'
    diffusers.FluxPipeline.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.FluxPipeline.from_pretrained'
    diffusers.StableDiffusionControlNetPipeline.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.StableDiffusionControlNetPipeline.from_pretrained'
    diffusers.StableDiffusionImg2ImgPipeline.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.StableDiffusionImg2ImgPipeline.from_pretrained'
    diffusers.DDPMPipeline.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.DDPMPipeline.from_pretrained'
    diffusers.DDIMScheduler.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.DDIMScheduler.from_pretrained'
    peft.PeftModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'peft.PeftModel.from_pretrained'
    peft.PeftConfig.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'peft.PeftConfig.from_pretrained'
    peft.AutoPeftModelForCausalLM.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'peft.AutoPeftModelForCausalLM.from_pretrained'
    optimum.onnxruntime.ORTModelForSequenceClassification.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'optimum.onnxruntime.ORTModelForSequenceClassification.from_pretrained'
    transformers.pipeline("text-generation", model=source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.pipeline'
    transformers.AutoModel.from_config(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModel.from_config'
    transformers.AutoModelForCausalLM.from_config(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'transformers.AutoModelForCausalLM.from_config'
    datasets.load_dataset(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'datasets.load_dataset'
    sentence_transformers.SentenceTransformer(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'sentence_transformers.SentenceTransformer'
    vllm.LLM(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'vllm.LLM'
    sentence_transformers.CrossEncoder(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'sentence_transformers.CrossEncoder'
    diffusers.DiffusionPipeline.from_pretrained(source, custom_pipeline=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'diffusers.DiffusionPipeline.from_pretrained'
    datasets.load_dataset_builder(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'datasets.load_dataset_builder'
    datasets.get_dataset_config_names(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'datasets.get_dataset_config_names'
    datasets.get_dataset_split_names(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'datasets.get_dataset_split_names'
    datasets.get_dataset_infos(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'datasets.get_dataset_infos'
    datasets.get_dataset_config_info(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'datasets.get_dataset_config_info'
    datasets.load_metric(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'datasets.load_metric'
    FlagEmbedding.FlagModel(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'FlagEmbedding.FlagModel'
    FlagEmbedding.BGEM3FlagModel(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'FlagEmbedding.BGEM3FlagModel'
    FlagEmbedding.FlagReranker(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'FlagEmbedding.FlagReranker'
    FlagEmbedding.FlagLLMReranker(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'FlagEmbedding.FlagLLMReranker'
    FlagEmbedding.FlagAutoModel.from_finetuned(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'FlagEmbedding.FlagAutoModel.from_finetuned'
    gptqmodel.GPTQModel.load(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gptqmodel.GPTQModel.load'
    gptqmodel.GPTQModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gptqmodel.GPTQModel.from_pretrained'
    gptqmodel.GPTQModel.from_quantized(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'gptqmodel.GPTQModel.from_quantized'
    auto_gptq.AutoGPTQForCausalLM.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'auto_gptq.AutoGPTQForCausalLM.from_pretrained'
    auto_gptq.AutoGPTQForCausalLM.from_quantized(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'auto_gptq.AutoGPTQForCausalLM.from_quantized'
    awq.AutoAWQForCausalLM.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'awq.AutoAWQForCausalLM.from_pretrained'
    awq.AutoAWQForCausalLM.from_quantized(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'awq.AutoAWQForCausalLM.from_quantized'
    llama_index.embeddings.huggingface.HuggingFaceEmbedding(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'llama_index.embeddings.huggingface.HuggingFaceEmbedding'
    trl.AutoModelForCausalLMWithValueHead.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'trl.AutoModelForCausalLMWithValueHead.from_pretrained'
    modelscope.AutoModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'modelscope.AutoModel.from_pretrained'
    ipex_llm.transformers.AutoModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ipex_llm.transformers.AutoModel.from_pretrained'
    intel_extension_for_transformers.transformers.AutoModel.from_pretrained(source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'intel_extension_for_transformers.transformers.AutoModel.from_pretrained'
    vllm.EngineArgs(model=source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'vllm.EngineArgs'
    vllm.AsyncEngineArgs(model=source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'vllm.AsyncEngineArgs'
    vllm.engine.arg_utils.EngineArgs(model=source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'vllm.engine.arg_utils.EngineArgs'
    vllm.engine.arg_utils.AsyncEngineArgs(model=source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'vllm.engine.arg_utils.AsyncEngineArgs'
    vllm.LLM(model=source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'vllm.LLM'
    unsloth.FastLanguageModel.from_pretrained(model_name=source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'unsloth.FastLanguageModel.from_pretrained'
    unsloth.FastModel.from_pretrained(model_name=source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'unsloth.FastModel.from_pretrained'
    unsloth.FastVisionModel.from_pretrained(model_name=source, trust_remote_code=True)
    # CHECK: :[[#@LINE-1]]:{{.*}}'unsloth.FastVisionModel.from_pretrained'
    langchain_huggingface.HuggingFaceEmbeddings(model_name=source, model_kwargs={"trust_remote_code": True})
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_huggingface.HuggingFaceEmbeddings'
    langchain_community.embeddings.HuggingFaceEmbeddings(model_name=source, model_kwargs={"trust_remote_code": True})
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.embeddings.HuggingFaceEmbeddings'
    langchain_community.embeddings.HuggingFaceBgeEmbeddings(model_name=source, model_kwargs={"trust_remote_code": True})
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.embeddings.HuggingFaceBgeEmbeddings'
    langchain_community.embeddings.HuggingFaceInstructEmbeddings(model_name=source, model_kwargs={"trust_remote_code": True})
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.embeddings.HuggingFaceInstructEmbeddings'
    langchain.embeddings.HuggingFaceEmbeddings(model_name=source, model_kwargs={"trust_remote_code": True})
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain.embeddings.HuggingFaceEmbeddings'
    llama_index.llms.huggingface.HuggingFaceLLM(model_name=source, model_kwargs={"trust_remote_code": True})
    # CHECK: :[[#@LINE-1]]:{{.*}}'llama_index.llms.huggingface.HuggingFaceLLM'
    langchain_huggingface.HuggingFacePipeline.from_model_id(source, model_kwargs={"trust_remote_code": True})
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_huggingface.HuggingFacePipeline.from_model_id'
    langchain_community.llms.HuggingFacePipeline.from_model_id(source, model_kwargs={"trust_remote_code": True})
    # CHECK: :[[#@LINE-1]]:{{.*}}'langchain_community.llms.HuggingFacePipeline.from_model_id'
    vllm.LLM(model=source)
    unsloth.FastLanguageModel.from_pretrained(model_name=source, trust_remote_code=False)
    langchain_huggingface.HuggingFaceEmbeddings(model_name=source, model_kwargs={"device": "cpu"})
