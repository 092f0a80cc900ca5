// The macros of Oat++ between OATPP_CODEGEN_BEGIN and OATPP_CODEGEN_END, as far
// as they say what an endpoint is handed; read anew at each BEGIN.
// Upstream: oatpp 1.4 src/oatpp/codegen/api_controller/base_define.hpp. There a
// second function takes the parameters out of the request; here one parameter
// more stands for the request they come with.
#define PATH(TYPE, NAME, ...) const TYPE &NAME
#define HEADER(TYPE, NAME, ...) const TYPE &NAME
#define QUERY(TYPE, NAME, ...) const TYPE &NAME
#define QUERIES(TYPE, NAME, ...) const TYPE &NAME
#define BODY_STRING(TYPE, NAME) const TYPE &NAME
#define BODY_DTO(TYPE, NAME) const TYPE &NAME
#define REQUEST(TYPE, NAME) const TYPE &NAME
#define ENDPOINT(METHOD, ROUTE, NAME, ...) std::shared_ptr<OutgoingResponse> NAME(const oatpp::web::server::api::Sent & __VA_OPT__(,) __VA_ARGS__)
#define ENDPOINT_INFO(NAME) void describe_##NAME(oatpp::web::server::api::Info *info)
#define ENDPOINT_ASYNC(METHOD, ROUTE, NAME) class NAME : public oatpp::web::server::api::Coroutine
#define ENDPOINT_ASYNC_INIT(NAME) public:
#define ADD_CORS(...)
