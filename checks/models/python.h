// CPython's C API, as far as C and C++ import, call and run Python with it; for
// Python.h and the headers that come with it. Functions that CPython makes
// macros of are plain functions here.
// Source: CPython 3.13 Doc/c-api.
#pragma once

#include "libc.h"
#ifdef __cplusplus
#include "std-all.h"
#define MODEL_TIDY_C extern "C"
#else
#define MODEL_TIDY_C
#endif

typedef long Py_ssize_t;
typedef Py_ssize_t Py_hash_t;
typedef struct PyTypeObject PyTypeObject;
typedef struct _object {
  Py_ssize_t ob_refcnt;
  PyTypeObject *ob_type;
} PyObject;
struct PyTypeObject {
  PyObject ob_base;
  const char *tp_name;
};
typedef struct _typeobject _typeobject;
typedef struct PyCompilerFlags {
  int cf_flags;
} PyCompilerFlags;
typedef struct PyThreadState PyThreadState;
typedef struct PyInterpreterState PyInterpreterState;
typedef struct PyCodeObject PyCodeObject;
typedef struct PyFrameObject PyFrameObject;
typedef struct PyModuleDef PyModuleDef;
typedef struct PyMethodDef {
  const char *ml_name;
  PyObject *(*ml_meth)(PyObject *, PyObject *);
  int ml_flags;
  const char *ml_doc;
} PyMethodDef;
typedef struct PyConfig {
  int isolated;
} PyConfig;
typedef struct PyStatus {
  int status;
} PyStatus;
typedef struct Py_buffer {
  void *buf;
  PyObject *obj;
  Py_ssize_t len;
} Py_buffer;
typedef enum { PyGILState_LOCKED, PyGILState_UNLOCKED } PyGILState_STATE;

extern PyObject _Py_NoneStruct, _Py_TrueStruct, _Py_FalseStruct;
extern PyTypeObject PyType_Type, PyBytes_Type, PyUnicode_Type, PyDict_Type;
extern PyObject *PyExc_RuntimeError, *PyExc_TypeError, *PyExc_ValueError,
    *PyExc_ImportError, *PyExc_Exception, *PyExc_KeyError;
#define Py_None (&_Py_NoneStruct)
#define Py_True (&_Py_TrueStruct)
#define Py_False (&_Py_FalseStruct)
#define Py_RETURN_NONE return Py_None
#define Py_RETURN_TRUE return Py_True
#define Py_RETURN_FALSE return Py_False
#define Py_single_input 256
#define Py_file_input 257
#define Py_eval_input 258
#define PY_MAJOR_VERSION 3
#define PY_MINOR_VERSION 12
#define PY_VERSION_HEX 0x030c0000
#define PY_VERSION "3.12"
#define PY_VECTORCALL_ARGUMENTS_OFFSET ((size_t)1 << 63)
#define PyMODINIT_FUNC MODEL_TIDY_C PyObject *
#define Py_BEGIN_ALLOW_THREADS {
#define Py_END_ALLOW_THREADS }
#define METH_VARARGS 1
#define METH_KEYWORDS 2
#define METH_NOARGS 4
#define METH_O 8

#ifdef __cplusplus
extern "C" {
#endif
void Py_Initialize();
void Py_InitializeEx(int signals);
void Py_Finalize();
int Py_FinalizeEx();
int Py_IsInitialized();
void Py_SetProgramName(const wchar_t *name);
void Py_SetPythonHome(const wchar_t *home);
wchar_t *Py_DecodeLocale(const char *text, size_t *size);
wchar_t *Py_GetPath();
const char *Py_GetVersion();
void PySys_SetPath(const wchar_t *path);
void PySys_SetArgv(int argc, wchar_t **argv);
void PySys_SetArgvEx(int argc, wchar_t **argv, int updatepath);
PyObject *PySys_GetObject(const char *name);
int PySys_SetObject(const char *name, PyObject *value);
int Py_Main(int argc, wchar_t **argv);
int Py_BytesMain(int argc, char **argv);
int Py_AtExit(void (*function)());
void PyConfig_InitPythonConfig(PyConfig *config);
void PyConfig_InitIsolatedConfig(PyConfig *config);
void PyConfig_Clear(PyConfig *config);
PyStatus Py_InitializeFromConfig(const PyConfig *config);
int PyStatus_Exception(PyStatus status);

PyGILState_STATE PyGILState_Ensure();
void PyGILState_Release(PyGILState_STATE state);
int PyGILState_Check();
PyThreadState *PyEval_SaveThread();
void PyEval_RestoreThread(PyThreadState *state);
void PyEval_InitThreads();
PyThreadState *PyThreadState_Get();

void Py_INCREF(PyObject *object);
void Py_DECREF(PyObject *object);
void Py_XINCREF(PyObject *object);
void Py_XDECREF(PyObject *object);
#ifdef __cplusplus
void Py_CLEAR(PyObject *&object);
#else
#define Py_CLEAR(object) Py_XDECREF(object)
#endif
void Py_IncRef(PyObject *object);
void Py_DecRef(PyObject *object);
PyObject *Py_NewRef(PyObject *object);
PyObject *Py_XNewRef(PyObject *object);

PyObject *PyErr_Occurred();
void PyErr_Print();
void PyErr_PrintEx(int set);
void PyErr_Clear();
void PyErr_Fetch(PyObject **type, PyObject **value, PyObject **traceback);
void PyErr_NormalizeException(PyObject **type, PyObject **value,
                              PyObject **traceback);
void PyErr_Restore(PyObject *type, PyObject *value, PyObject *traceback);
void PyErr_SetString(PyObject *type, const char *message);
void PyErr_SetObject(PyObject *type, PyObject *value);
PyObject *PyErr_Format(PyObject *type, const char *format, ...);
PyObject *PyErr_NoMemory();
int PyErr_ExceptionMatches(PyObject *type);

PyObject *PyImport_Import(PyObject *name);
PyObject *PyImport_ImportModule(const char *name);
PyObject *PyImport_ImportModuleNoBlock(const char *name);
PyObject *PyImport_ImportModuleLevel(const char *name, PyObject *globals,
                                     PyObject *locals, PyObject *from,
                                     int level);
PyObject *PyImport_ImportModuleLevelObject(PyObject *name, PyObject *globals,
                                           PyObject *locals, PyObject *from,
                                           int level);
PyObject *PyImport_AddModule(const char *name);
PyObject *PyImport_AddModuleObject(PyObject *name);
PyObject *PyImport_AddModuleRef(const char *name);
PyObject *PyImport_GetModule(PyObject *name);
PyObject *PyImport_GetModuleDict();
PyObject *PyImport_ReloadModule(PyObject *module);
PyObject *PyImport_ExecCodeModule(const char *name, PyObject *code);
PyObject *PyImport_ExecCodeModuleEx(const char *name, PyObject *code,
                                    const char *path);
PyObject *PyImport_ExecCodeModuleWithPathnames(const char *name,
                                               PyObject *code, const char *path,
                                               const char *cpath);
PyObject *PyImport_ExecCodeModuleObject(PyObject *name, PyObject *code,
                                        PyObject *path, PyObject *cpath);
int PyImport_AppendInittab(const char *name, PyObject *(*function)());
PyObject *PyModule_GetDict(PyObject *module);
const char *PyModule_GetName(PyObject *module);
int PyModule_AddObject(PyObject *module, const char *name, PyObject *value);
int PyModule_AddObjectRef(PyObject *module, const char *name, PyObject *value);
PyObject *PyModule_Create(PyModuleDef *definition);
PyObject *PyModule_New(const char *name);

PyObject *PyObject_GetAttr(PyObject *object, PyObject *name);
PyObject *PyObject_GetAttrString(PyObject *object, const char *name);
PyObject *PyObject_GenericGetAttr(PyObject *object, PyObject *name);
int PyObject_GetOptionalAttr(PyObject *object, PyObject *name,
                             PyObject **result);
int PyObject_GetOptionalAttrString(PyObject *object, const char *name,
                                   PyObject **result);
int PyObject_HasAttr(PyObject *object, PyObject *name);
int PyObject_HasAttrString(PyObject *object, const char *name);
int PyObject_SetAttr(PyObject *object, PyObject *name, PyObject *value);
int PyObject_SetAttrString(PyObject *object, const char *name,
                           PyObject *value);
PyObject *PyObject_Call(PyObject *callable, PyObject *args, PyObject *kwargs);
PyObject *PyObject_CallObject(PyObject *callable, PyObject *args);
PyObject *PyObject_CallNoArgs(PyObject *callable);
PyObject *PyObject_CallOneArg(PyObject *callable, PyObject *argument);
PyObject *PyObject_CallFunction(PyObject *callable, const char *format, ...);
PyObject *PyObject_CallFunctionObjArgs(PyObject *callable, ...);
PyObject *PyObject_CallMethod(PyObject *object, const char *name,
                              const char *format, ...);
PyObject *PyObject_CallMethodObjArgs(PyObject *object, PyObject *name, ...);
PyObject *PyObject_CallMethodNoArgs(PyObject *object, PyObject *name);
PyObject *PyObject_CallMethodOneArg(PyObject *object, PyObject *name,
                                    PyObject *argument);
PyObject *PyObject_Vectorcall(PyObject *callable, PyObject *const *args,
                              size_t count, PyObject *names);
PyObject *PyObject_VectorcallDict(PyObject *callable, PyObject *const *args,
                                  size_t count, PyObject *kwargs);
PyObject *PyObject_VectorcallMethod(PyObject *name, PyObject *const *args,
                                    size_t count, PyObject *names);
PyObject *PyEval_CallObject(PyObject *callable, PyObject *args);
PyObject *PyEval_CallObjectWithKeywords(PyObject *callable, PyObject *args,
                                        PyObject *kwargs);
PyObject *PyEval_CallFunction(PyObject *callable, const char *format, ...);
PyObject *PyEval_CallMethod(PyObject *object, const char *name,
                            const char *format, ...);
PyObject *PyEval_EvalCode(PyObject *code, PyObject *globals, PyObject *locals);
PyObject *PyEval_GetBuiltins();
PyObject *PyEval_GetGlobals();
PyObject *PyEval_GetLocals();
int PyCallable_Check(PyObject *object);
int PyObject_IsTrue(PyObject *object);
int PyObject_IsInstance(PyObject *object, PyObject *type);
PyObject *PyObject_Str(PyObject *object);
PyObject *PyObject_Repr(PyObject *object);
PyObject *PyObject_Type(PyObject *object);
PyObject *PyObject_GetItem(PyObject *object, PyObject *key);
int PyObject_SetItem(PyObject *object, PyObject *key, PyObject *value);
PyObject *PyObject_GetIter(PyObject *object);
PyObject *PyIter_Next(PyObject *iterator);
Py_ssize_t PyObject_Length(PyObject *object);
Py_ssize_t PyObject_Size(PyObject *object);
int PyObject_GetBuffer(PyObject *object, Py_buffer *view, int flags);
void PyBuffer_Release(Py_buffer *view);

int PyRun_SimpleString(const char *text);
int PyRun_SimpleStringFlags(const char *text, PyCompilerFlags *flags);
PyObject *PyRun_String(const char *text, int start, PyObject *globals,
                       PyObject *locals);
PyObject *PyRun_StringFlags(const char *text, int start, PyObject *globals,
                            PyObject *locals, PyCompilerFlags *flags);
int PyRun_SimpleFile(FILE *file, const char *name);
int PyRun_SimpleFileEx(FILE *file, const char *name, int close);
int PyRun_SimpleFileExFlags(FILE *file, const char *name, int close,
                            PyCompilerFlags *flags);
int PyRun_AnyFile(FILE *file, const char *name);
int PyRun_AnyFileEx(FILE *file, const char *name, int close);
int PyRun_AnyFileFlags(FILE *file, const char *name, PyCompilerFlags *flags);
int PyRun_AnyFileExFlags(FILE *file, const char *name, int close,
                         PyCompilerFlags *flags);
PyObject *PyRun_File(FILE *file, const char *name, int start,
                     PyObject *globals, PyObject *locals);
PyObject *PyRun_FileEx(FILE *file, const char *name, int start,
                       PyObject *globals, PyObject *locals, int close);
PyObject *PyRun_FileExFlags(FILE *file, const char *name, int start,
                            PyObject *globals, PyObject *locals, int close,
                            PyCompilerFlags *flags);
int PyRun_InteractiveLoop(FILE *file, const char *name);
PyObject *Py_CompileString(const char *text, const char *name, int start);
PyObject *Py_CompileStringFlags(const char *text, const char *name, int start,
                                PyCompilerFlags *flags);
PyObject *Py_CompileStringExFlags(const char *text, const char *name,
                                  int start, PyCompilerFlags *flags,
                                  int optimize);
PyObject *Py_CompileStringObject(const char *text, PyObject *name, int start,
                                 PyCompilerFlags *flags, int optimize);

PyObject *PyMarshal_ReadObjectFromString(const char *data, Py_ssize_t size);
PyObject *PyMarshal_ReadObjectFromFile(FILE *file);
PyObject *PyMarshal_ReadLastObjectFromFile(FILE *file);
PyObject *PyMarshal_WriteObjectToString(PyObject *value, int version);
void PyMarshal_WriteObjectToFile(PyObject *value, FILE *file, int version);

PyObject *Py_BuildValue(const char *format, ...);
int PyArg_ParseTuple(PyObject *args, const char *format, ...);
int PyArg_ParseTupleAndKeywords(PyObject *args, PyObject *kwargs,
                                const char *format, char **names, ...);
int PyArg_Parse(PyObject *object, const char *format, ...);
PyObject *PyTuple_New(Py_ssize_t size);
PyObject *PyTuple_Pack(Py_ssize_t size, ...);
PyObject *PyTuple_GetItem(PyObject *tuple, Py_ssize_t index);
PyObject *PyTuple_GET_ITEM(PyObject *tuple, Py_ssize_t index);
int PyTuple_SetItem(PyObject *tuple, Py_ssize_t index, PyObject *value);
int PyTuple_SET_ITEM(PyObject *tuple, Py_ssize_t index, PyObject *value);
Py_ssize_t PyTuple_Size(PyObject *tuple);
PyObject *PyList_New(Py_ssize_t size);
PyObject *PyList_GetItem(PyObject *list, Py_ssize_t index);
PyObject *PyList_GET_ITEM(PyObject *list, Py_ssize_t index);
int PyList_SetItem(PyObject *list, Py_ssize_t index, PyObject *value);
int PyList_SET_ITEM(PyObject *list, Py_ssize_t index, PyObject *value);
int PyList_Append(PyObject *list, PyObject *value);
int PyList_Insert(PyObject *list, Py_ssize_t index, PyObject *value);
Py_ssize_t PyList_Size(PyObject *list);
PyObject *PyList_AsTuple(PyObject *list);
PyObject *PySequence_GetItem(PyObject *sequence, Py_ssize_t index);
Py_ssize_t PySequence_Size(PyObject *sequence);
PyObject *PySequence_Tuple(PyObject *sequence);
PyObject *PyDict_New();
PyObject *PyDict_Copy(PyObject *dict);
PyObject *PyDict_GetItem(PyObject *dict, PyObject *key);
PyObject *PyDict_GetItemWithError(PyObject *dict, PyObject *key);
PyObject *PyDict_GetItemString(PyObject *dict, const char *key);
int PyDict_SetItem(PyObject *dict, PyObject *key, PyObject *value);
int PyDict_SetItemString(PyObject *dict, const char *key, PyObject *value);
int PyDict_Contains(PyObject *dict, PyObject *key);
int PyDict_Next(PyObject *dict, Py_ssize_t *position, PyObject **key,
                PyObject **value);
PyObject *PyMapping_GetItemString(PyObject *object, const char *key);

PyObject *PyUnicode_FromString(const char *text);
PyObject *PyUnicode_FromStringAndSize(const char *text, Py_ssize_t size);
PyObject *PyUnicode_InternFromString(const char *text);
PyObject *PyUnicode_FromFormat(const char *format, ...);
PyObject *PyUnicode_FromWideChar(const wchar_t *text, Py_ssize_t size);
PyObject *PyUnicode_FromObject(PyObject *object);
PyObject *PyUnicode_Concat(PyObject *left, PyObject *right);
PyObject *PyUnicode_Format(PyObject *format, PyObject *args);
PyObject *PyUnicode_DecodeFSDefault(const char *text);
PyObject *PyUnicode_DecodeFSDefaultAndSize(const char *text, Py_ssize_t size);
PyObject *PyUnicode_DecodeUTF8(const char *text, Py_ssize_t size,
                               const char *errors);
PyObject *PyUnicode_DecodeLatin1(const char *text, Py_ssize_t size,
                                 const char *errors);
PyObject *PyUnicode_Decode(const char *text, Py_ssize_t size,
                           const char *encoding, const char *errors);
const char *PyUnicode_AsUTF8(PyObject *text);
const char *PyUnicode_AsUTF8AndSize(PyObject *text, Py_ssize_t *size);
PyObject *PyUnicode_AsUTF8String(PyObject *text);
PyObject *PyUnicode_AsEncodedString(PyObject *text, const char *encoding,
                                    const char *errors);
PyObject *PyUnicode_EncodeFSDefault(PyObject *text);
int PyUnicode_Check(PyObject *object);
PyObject *PyString_FromString(const char *text);
PyObject *PyString_FromStringAndSize(const char *text, Py_ssize_t size);
char *PyString_AsString(PyObject *text);
PyObject *PyBytes_FromString(const char *text);
PyObject *PyBytes_FromStringAndSize(const char *data, Py_ssize_t size);
PyObject *PyBytes_FromObject(PyObject *object);
PyObject *PyBytes_FromFormat(const char *format, ...);
char *PyBytes_AsString(PyObject *bytes);
char *PyBytes_AS_STRING(PyObject *bytes);
int PyBytes_AsStringAndSize(PyObject *bytes, char **data, Py_ssize_t *size);
Py_ssize_t PyBytes_Size(PyObject *bytes);
int PyBytes_Check(PyObject *object);
PyObject *PyByteArray_FromStringAndSize(const char *data, Py_ssize_t size);
PyObject *PyMemoryView_FromMemory(char *data, Py_ssize_t size, int flags);
PyObject *PyMemoryView_FromObject(PyObject *object);
PyObject *PyLong_FromLong(long value);
PyObject *PyLong_FromLongLong(long long value);
PyObject *PyLong_FromSize_t(size_t value);
PyObject *PyLong_FromSsize_t(Py_ssize_t value);
PyObject *PyLong_FromUnsignedLong(unsigned long value);
PyObject *PyLong_FromVoidPtr(void *value);
long PyLong_AsLong(PyObject *value);
long long PyLong_AsLongLong(PyObject *value);
PyObject *PyInt_FromLong(long value);
PyObject *PyFloat_FromDouble(double value);
double PyFloat_AsDouble(PyObject *value);
PyObject *PyBool_FromLong(long value);
PyObject *PyCapsule_New(void *pointer, const char *name,
                        void (*destructor)(PyObject *));
void *PyCapsule_GetPointer(PyObject *capsule, const char *name);
PyObject *PyCFunction_New(PyMethodDef *method, PyObject *self);

// NumPy's C API, numpy/arrayobject.h.
typedef struct tagPyArrayObject PyArrayObject;
typedef Py_ssize_t npy_intp;
enum NPY_TYPES { NPY_BOOL, NPY_INT, NPY_INT64, NPY_FLOAT, NPY_DOUBLE, NPY_UINT8 };
#define NPY_FLOAT32 NPY_FLOAT
#define NPY_FLOAT64 NPY_DOUBLE
#define import_array()
PyObject *PyArray_SimpleNewFromData(int dims, npy_intp *shape, int type,
                                    void *data);
PyObject *PyArray_SimpleNew(int dims, npy_intp *shape, int type);
void *PyArray_DATA(PyArrayObject *array);
#ifdef __cplusplus
}
#endif
