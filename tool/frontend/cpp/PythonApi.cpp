// CPython 3.13 Doc/c-api, with the names that its macros stand for (with
// PY_SSIZE_T_CLEAN, CPython 3.11 Include/abstract.h:130-150 renames what takes
// a format); pybind11 2.13 include/pybind11/{pytypes,eval}.h; nanobind 2.4
// include/nanobind/{nb_types,eval}.h; Boost 1.74 boost/python/; MultiPy
// multipy/runtime/deploy.h.

#include "frontend/cpp/PythonApi.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

namespace model_tidy::cpp {
namespace {

using enum PythonStep;
constexpr int8_t Self = PythonApi::Receiver;
constexpr int8_t No = PythonApi::Nowhere;
constexpr Passing Positional = Passing::Positional;
constexpr Passing Formatted = Passing::Formatted;
constexpr Passing Sequence = Passing::Sequence;
constexpr Passing Array = Passing::Array;

/// It is Python's own function \p Python.
constexpr PythonApi runs(llvm::StringLiteral Name, llvm::StringLiteral Python,
                         int8_t Input = 0) {
  return {Name, Function, Input, No, 1, Passing::None, Python};
}

constexpr PythonApi imports(llvm::StringLiteral Name) {
  return {Name, Import, No, 0, 1, Passing::None, "importlib.import_module"};
}

constexpr PythonApi Functions[] = {
    // Modules.
    imports("PyImport_ImportModule"),
    imports("PyImport_ImportModuleNoBlock"),
    imports("PyImport_ImportModuleLevel"),
    imports("PyImport_ImportModuleLevelObject"),
    imports("PyImport_Import"),
    {"PyImport_AddModule", Import, No, 0},
    {"PyImport_AddModuleRef", Import, No, 0},
    {"PyImport_AddModuleObject", Import, No, 0},
    {"PyImport_GetModule", Import, No, 0},
    {"PyImport_ReloadModule", Keep, 0},
    {"PyModule_GetDict", Keep, 0},
    imports("pybind11::module_::import"),
    imports("pybind11::module::import"),
    imports("nanobind::module_::import_"),
    imports("boost::python::import"),
    {"torch::deploy::InterpreterSession::global", Global, 0, 1},

    // Attributes and items.
    {"PyObject_GetAttrString", Attribute, 0, 1},
    {"PyObject_GetAttr", Attribute, 0, 1},
    {"PyObject_GenericGetAttr", Attribute, 0, 1},
    {"PyObject_GetOptionalAttr", Attribute, 0, 1, 0, Passing::None, "", 2},
    {"PyObject_GetOptionalAttrString", Attribute, 0, 1, 0, Passing::None, "",
     2},
    {"_PyObject_LookupAttr", Attribute, 0, 1, 0, Passing::None, "", 2},
    {"_PyObject_GetAttrId", Attribute, 0, 1},
    {"pybind11::getattr", Attribute, 0, 1},
    {"pybind11::detail::object_api::attr", Attribute, Self, 0},
    {"nanobind::getattr", Attribute, 0, 1},
    {"nanobind::detail::api::attr", Attribute, Self, 0},
    {"boost::python::getattr", Attribute, 0, 1},
    {"boost::python::api::getattr", Attribute, 0, 1},
    {"boost::python::api::object_operators::attr", Attribute, Self, 0},
    {"torch::deploy::Obj::attr", Attribute, Self, 0},
    {"PyDict_GetItem", Item, 0, 1},
    {"PyDict_GetItemString", Item, 0, 1},
    {"PyDict_GetItemWithError", Item, 0, 1},
    {"PyDict_GetItemRef", Item, 0, 1, 0, Passing::None, "", 2},
    {"PyDict_GetItemStringRef", Item, 0, 1, 0, Passing::None, "", 2},
    {"PyMapping_GetItemString", Item, 0, 1},
    {"PyObject_GetItem", Item, 0, 1},
    {"PySequence_GetItem", Item, 0, 1},
    {"PyTuple_GetItem", Item, 0, 1},
    {"PyTuple_GET_ITEM", Item, 0, 1},
    {"PyList_GetItem", Item, 0, 1},
    {"PyList_GET_ITEM", Item, 0, 1},
    {"pybind11::detail::object_api::operator[]", Item, Self, 0},
    {"pybind11::dict::operator[]", Item, Self, 0},
    {"pybind11::tuple::operator[]", Item, Self, 0},
    {"pybind11::list::operator[]", Item, Self, 0},
    {"nanobind::detail::api::operator[]", Item, Self, 0},
    {"boost::python::api::object_operators::operator[]", Item, Self, 0},
    {"PyTuple_SetItem", Store, 0, 1, 2},
    {"PyTuple_SET_ITEM", Store, 0, 1, 2},
    {"PyList_SetItem", Store, 0, 1, 2},
    {"PyList_SET_ITEM", Store, 0, 1, 2},
    {"PyList_Append", Store, 0, No, 1},
    {"PyDict_SetItem", Store, 0, 1, 2},
    {"PyDict_SetItemString", Store, 0, 1, 2},

    // Calls.
    {"PyObject_CallNoArgs", Call, 0, No, 1},
    {"_PyObject_CallNoArg", Call, 0, No, 1},
    {"_PyObject_CallNoArgs", Call, 0, No, 1},
    {"PyObject_CallOneArg", Call, 0, No, 1, Positional},
    {"_PyObject_CallOneArg", Call, 0, No, 1, Positional},
    {"PyObject_CallFunctionObjArgs", Call, 0, No, 1, Positional},
    {"PyObject_CallFunction", Call, 0, No, 1, Formatted},
    {"_PyObject_CallFunction_SizeT", Call, 0, No, 1, Formatted},
    {"PyEval_CallFunction", Call, 0, No, 1, Formatted},
    {"PyObject_Call", Call, 0, No, 1, Sequence},
    {"PyObject_CallObject", Call, 0, No, 1, Sequence},
    {"PyEval_CallObject", Call, 0, No, 1, Sequence},
    {"PyEval_CallObjectWithKeywords", Call, 0, No, 1, Sequence},
    {"PyObject_Vectorcall", Call, 0, No, 1, Array},
    {"_PyObject_Vectorcall", Call, 0, No, 1, Array},
    {"PyObject_VectorcallDict", Call, 0, No, 1, Array},
    {"PyObject_CallMethod", CallMethod, 0, 1, 2, Formatted},
    {"_PyObject_CallMethod_SizeT", CallMethod, 0, 1, 2, Formatted},
    {"PyEval_CallMethod", CallMethod, 0, 1, 2, Formatted},
    {"PyObject_CallMethodObjArgs", CallMethod, 0, 1, 2, Positional},
    {"PyObject_CallMethodOneArg", CallMethod, 0, 1, 2, Positional},
    {"_PyObject_CallMethodOneArg", CallMethod, 0, 1, 2, Positional},
    {"PyObject_CallMethodNoArgs", CallMethod, 0, 1, 2},
    {"_PyObject_CallMethodNoArgs", CallMethod, 0, 1, 2},
    {"PyObject_VectorcallMethod", CallMethod, 1, 0, 1, Array},
    {"pybind11::detail::object_api::operator()", Call, Self, No, 0, Positional},
    {"pybind11::detail::object_api::call", Call, Self, No, 0, Positional},
    {"nanobind::detail::api::operator()", Call, Self, No, 0, Positional},
    {"boost::python::api::object_operators::operator()", Call, Self, No, 0,
     Positional},
    {"boost::python::call", Call, 0, No, 1, Positional},
    {"boost::python::call_method", CallMethod, 0, 1, 2, Positional},
    {"torch::deploy::Obj::operator()", Call, Self, No, 0, Sequence},
    {"torch::deploy::Obj::callKwargs", Call, Self, No, 0, Sequence},

    // Text and files that are run.
    runs("PyRun_SimpleString", "builtins.exec"),
    runs("PyRun_SimpleStringFlags", "builtins.exec"),
    runs("PyRun_String", "builtins.exec"),
    runs("PyRun_StringFlags", "builtins.exec"),
    runs("PyRun_SimpleFile", "runpy.run_path"),
    runs("PyRun_SimpleFileEx", "runpy.run_path"),
    runs("PyRun_SimpleFileExFlags", "runpy.run_path"),
    runs("PyRun_SimpleFileFlags", "runpy.run_path"),
    runs("PyRun_AnyFile", "runpy.run_path"),
    runs("PyRun_AnyFileEx", "runpy.run_path"),
    runs("PyRun_AnyFileFlags", "runpy.run_path"),
    runs("PyRun_AnyFileExFlags", "runpy.run_path"),
    runs("PyRun_File", "runpy.run_path"),
    runs("PyRun_FileEx", "runpy.run_path"),
    runs("PyRun_FileFlags", "runpy.run_path"),
    runs("PyRun_FileExFlags", "runpy.run_path"),
    runs("Py_CompileString", "builtins.compile"),
    runs("Py_CompileStringFlags", "builtins.compile"),
    runs("Py_CompileStringExFlags", "builtins.compile"),
    runs("Py_CompileStringObject", "builtins.compile"),
    runs("PyEval_EvalCode", "builtins.exec"),
    runs("PyEval_EvalCodeEx", "builtins.exec"),
    runs("PyImport_ExecCodeModule", "builtins.exec", 1),
    runs("PyImport_ExecCodeModuleEx", "builtins.exec", 1),
    runs("PyImport_ExecCodeModuleWithPathnames", "builtins.exec", 1),
    runs("PyImport_ExecCodeModuleObject", "builtins.exec", 1),
    runs("PyMarshal_ReadObjectFromString", "marshal.loads"),
    runs("PyMarshal_ReadObjectFromFile", "marshal.load"),
    runs("PyMarshal_ReadLastObjectFromFile", "marshal.load"),
    runs("pybind11::exec", "builtins.exec"),
    runs("pybind11::eval", "builtins.eval"),
    runs("pybind11::eval_file", "runpy.run_path"),
    runs("nanobind::exec", "builtins.exec"),
    runs("nanobind::eval", "builtins.eval"),
    runs("boost::python::exec", "builtins.exec"),
    runs("boost::python::exec_statement", "builtins.exec"),
    runs("boost::python::eval", "builtins.eval"),
    runs("boost::python::exec_file", "runpy.run_path"),

    // Tuples and lists.
    {"PyTuple_New", List, No, No, 1},
    {"PyList_New", List, No, No, 1},
    {"PyTuple_Pack", List, No, No, 1, Positional},
    {"Py_BuildValue", List, No, No, 0, Formatted},
    {"_Py_BuildValue_SizeT", List, No, No, 0, Formatted},
    {"pybind11::make_tuple", List, No, No, 0, Positional},
    {"nanobind::make_tuple", List, No, No, 0, Positional},
    {"boost::python::make_tuple", List, No, No, 0, Positional},

    // The same object, or the same text or bytes on the other side.
    {"Py_NewRef", Keep},
    {"Py_XNewRef", Keep},
    {"_Py_NewRef", Keep},
    {"_Py_XNewRef", Keep},
    {"PyUnicode_FromString", Keep},
    {"PyUnicode_FromStringAndSize", Keep},
    {"PyUnicode_FromKindAndData", Keep, 1},
    {"PyUnicode_InternFromString", Keep},
    {"PyUnicode_DecodeFSDefault", Keep},
    {"PyUnicode_DecodeFSDefaultAndSize", Keep},
    {"PyUnicode_DecodeUTF8", Keep},
    {"PyUnicode_DecodeLatin1", Keep},
    {"PyUnicode_Decode", Keep},
    {"PyUnicode_FromWideChar", Keep},
    {"PyUnicode_AsUTF8", Keep},
    {"PyUnicode_AsUTF8AndSize", Keep},
    {"PyUnicode_AsUTF8String", Keep},
    {"PyUnicode_AsEncodedString", Keep},
    {"PyUnicode_EncodeFSDefault", Keep},
    {"PyString_FromString", Keep},
    {"PyString_FromStringAndSize", Keep},
    {"PyString_AsString", Keep},
    {"PyBytes_FromString", Keep},
    {"PyBytes_FromStringAndSize", Keep},
    {"PyBytes_FromObject", Keep},
    {"PyBytes_AsString", Keep},
    {"PyBytes_AS_STRING", Keep},
    {"PyByteArray_FromStringAndSize", Keep},
    {"PyMemoryView_FromMemory", Keep},
    {"PyMemoryView_FromObject", Keep},
    {"PyObject_Str", Keep},
    {"PyUnicode_FromFormat", Format},
    {"PyBytes_FromFormat", Format},
    {"PyString_FromFormat", Format},
    {"pybind11::cast", Keep},
    {"pybind11::reinterpret_borrow", Keep},
    {"pybind11::reinterpret_steal", Keep},
    {"pybind11::object::cast", Keep, Self},
    {"pybind11::handle::cast", Keep, Self},
    {"pybind11::detail::accessor::cast", Keep, Self},
    {"pybind11::handle::ptr", Keep, Self},
    {"pybind11::detail::object_api::ptr", Keep, Self},
    {"pybind11::object::release", Keep, Self},
    {"pybind11::handle::inc_ref", Keep, Self},
    {"nanobind::cast", Keep},
    {"nanobind::borrow", Keep},
    {"nanobind::steal", Keep},
    {"nanobind::handle::ptr", Keep, Self},
    {"nanobind::object::release", Keep, Self},
    {"nanobind::handle::inc_ref", Keep, Self},
    {"nanobind::str::c_str", Keep, Self},
    {"nanobind::bytes::c_str", Keep, Self},
    {"boost::python::borrowed", Keep},
    {"boost::python::extract::operator()", Keep, Self},
    {"boost::python::handle::get", Keep, Self},
    {"boost::python::handle::release", Keep, Self},
    {"boost::python::api::object_base::ptr", Keep, Self},
    {"boost::python::incref", Keep},
    {"Py_INCREF", Count},
    {"Py_DECREF", Count},
    {"Py_XINCREF", Count},
    {"Py_XDECREF", Count},
    {"Py_IncRef", Count},
    {"Py_DecRef", Count},
    {"_Py_INCREF", Count},
    {"_Py_DECREF", Count},
    {"_Py_XINCREF", Count},
    {"_Py_XDECREF", Count},
};

constexpr llvm::StringLiteral ObjectClasses[] = {
    "object", "handle",   "str",    "bytes",      "bytearray", "module_",
    "module", "function", "tuple",  "dict",       "list",      "args",
    "kwargs", "buffer",   "set",    "memoryview", "callable",  "iterator",
    "type",   "typed",    "extract"};

} // namespace

const PythonApi *findPythonApi(llvm::StringRef Name) {
  static const llvm::StringMap<const PythonApi *> ByName = [] {
    llvm::StringMap<const PythonApi *> Map;
    for (const PythonApi &Api : Functions)
      Map[Api.Name] = &Api;
    return Map;
  }();
  return ByName.lookup(Name);
}

bool isPythonObject(llvm::StringRef Name) {
  bool IsTheirs = Name.consume_front("pybind11::") ||
                  Name.consume_front("nanobind::") ||
                  Name.consume_front("boost::python::api::") ||
                  Name.consume_front("boost::python::");
  return IsTheirs && llvm::is_contained(ObjectClasses, Name);
}

} // namespace model_tidy::cpp
