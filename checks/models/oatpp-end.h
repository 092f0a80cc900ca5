// What OATPP_CODEGEN_END takes away.
#undef PATH
#undef HEADER
#undef QUERY
#undef QUERIES
#undef BODY_STRING
#undef BODY_DTO
#undef REQUEST
#undef ENDPOINT
#undef ENDPOINT_INFO
#undef ENDPOINT_ASYNC
#undef ENDPOINT_ASYNC_INIT
#undef ADD_CORS
