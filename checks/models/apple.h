// Foundation, and the few types of UIKit, Core Graphics and Core Video that
// applications hand to a model with it: enough for Objective-C++ to parse and
// for a path to be followed through NSString, NSBundle, NSURL and NSData.
#pragma once

#include "posix.h"

#define NS_ASSUME_NONNULL_BEGIN
#define NS_ASSUME_NONNULL_END
#define NS_SWIFT_NAME(name)
#define NS_REFINED_FOR_SWIFT
#define NS_UNAVAILABLE
#define NS_DESIGNATED_INITIALIZER
#define NS_REQUIRES_NIL_TERMINATION
#define NS_NOESCAPE
#define NS_AVAILABLE_IOS(...)
#define API_AVAILABLE(...)
#define UI_APPEARANCE_SELECTOR
#define NS_ENUM(type, name) enum name : type name; enum name : type
#define NS_OPTIONS(type, name) enum name : type name; enum name : type
#define NS_ERROR_ENUM(domain, name) enum name : long name; enum name : long
#define NS_CLOSED_ENUM(type, name) NS_ENUM(type, name)
#define NS_STRING_ENUM
#define NS_TYPED_ENUM
#define NS_EXTENSIBLE_STRING_ENUM
#define FOUNDATION_EXPORT extern
#define UIKIT_EXTERN extern
#define NS_INLINE static inline
#define NS_RETURNS_RETAINED
#define NSAssert(condition, ...) ((void)(condition))
#define NSCAssert(condition, ...) ((void)(condition))
#define NSParameterAssert(condition) ((void)(condition))
#define NS_SWIFT_UNAVAILABLE(message)

typedef long NSInteger;
typedef unsigned long NSUInteger;
typedef double NSTimeInterval, CFTimeInterval, CGFloat;
typedef struct {
  NSUInteger location, length;
} NSRange;
typedef struct CGPoint {
  CGFloat x, y;
} CGPoint;
typedef struct CGSize {
  CGFloat width, height;
} CGSize;
typedef struct CGRect {
  CGPoint origin;
  CGSize size;
} CGRect;
typedef struct CGImage *CGImageRef;
typedef struct CGContext *CGContextRef;
typedef struct CGColorSpace *CGColorSpaceRef;
typedef struct __CVBuffer *CVPixelBufferRef, *CVImageBufferRef;
typedef struct opaqueCMSampleBuffer *CMSampleBufferRef;
typedef const struct __CFString *CFStringRef;
typedef const struct __CFData *CFDataRef;
typedef const void *CFTypeRef;
typedef uint32_t OSType;
#define kNilOptions 0
#define NSNotFound 0x7fffffffffffffffL
#define NSIntegerMax 0x7fffffffffffffffL
#define kCVPixelFormatType_32BGRA 'BGRA'
#define kCVPixelBufferLock_ReadOnly 1
#define kCVReturnSuccess 0

#ifdef __OBJC__
#ifndef __cplusplus
typedef signed char BOOL;
#else
typedef bool BOOL;
#endif
#define YES __objc_yes
#define NO __objc_no
#undef nil
#ifdef __cplusplus
#define nil __null
#else
#define nil ((id)0)
#endif
#define Nil ((Class)0)
@class NSString, NSArray<T>, NSDictionary<K, V>, NSData, NSURL, NSError, NSDate;
@class NSBundle, NSNumber, NSCharacterSet, NSLocale, NSEnumerator<T>;
typedef struct _NSZone NSZone;

@protocol NSObject
- (BOOL)isEqual:(id)object;
- (BOOL)isKindOfClass:(Class)type;
- (BOOL)respondsToSelector:(SEL)selector;
- (Class)class;
- (instancetype)self;
- (NSUInteger)hash;
@property(readonly, copy) NSString *description;
@end
@protocol NSCopying
@end
@protocol NSCoding
@end
@protocol NSSecureCoding <NSCoding>
@end
@protocol NSFastEnumeration
@end
__attribute__((objc_root_class)) @interface NSObject <NSObject>
+ (instancetype)alloc;
+ (instancetype)new;
+ (Class)class;
- (instancetype)init;
- (void)dealloc;
- (id)copy;
- (id)mutableCopy;
- (id)performSelector:(SEL)selector;
- (id)valueForKey:(NSString *)key;
- (void)setValue:(id)value forKey:(NSString *)key;
@end

@interface NSString : NSObject <NSCopying>
+ (instancetype)string;
+ (NSUInteger)defaultCStringEncoding;
+ (instancetype)stringWithString:(NSString *)string;
+ (instancetype)stringWithUTF8String:(const char *)string;
+ (instancetype)stringWithCString:(const char *)string
                         encoding:(NSUInteger)encoding;
+ (instancetype)stringWithFormat:(NSString *)format, ...;
+ (instancetype)stringWithContentsOfFile:(NSString *)path
                                encoding:(NSUInteger)encoding
                                   error:(NSError **)error;
- (instancetype)initWithUTF8String:(const char *)string;
- (instancetype)initWithString:(NSString *)string;
- (instancetype)initWithFormat:(NSString *)format, ...;
- (instancetype)initWithData:(NSData *)data encoding:(NSUInteger)encoding;
- (instancetype)initWithBytes:(const void *)bytes
                       length:(NSUInteger)length
                     encoding:(NSUInteger)encoding;
@property(readonly) NSUInteger length;
@property(readonly) const char *UTF8String;
@property(readonly) const char *fileSystemRepresentation;
@property(readonly, copy) NSString *lastPathComponent, *pathExtension;
@property(readonly, copy) NSString *stringByDeletingLastPathComponent;
@property(readonly, copy) NSString *stringByDeletingPathExtension;
@property(readonly, copy) NSString *stringByStandardizingPath;
@property(readonly, copy) NSString *lowercaseString, *uppercaseString;
@property(readonly) int intValue;
@property(readonly) NSInteger integerValue;
@property(readonly) float floatValue;
@property(readonly) double doubleValue;
@property(readonly) BOOL boolValue;
- (const char *)cStringUsingEncoding:(NSUInteger)encoding;
- (NSData *)dataUsingEncoding:(NSUInteger)encoding;
- (NSString *)stringByAppendingPathComponent:(NSString *)component;
- (NSString *)stringByAppendingPathExtension:(NSString *)extension;
- (NSString *)stringByAppendingString:(NSString *)string;
- (NSString *)stringByAppendingFormat:(NSString *)format, ...;
- (NSString *)stringByReplacingOccurrencesOfString:(NSString *)target
                                        withString:(NSString *)replacement;
- (NSString *)stringByTrimmingCharactersInSet:(NSCharacterSet *)set;
- (NSString *)substringFromIndex:(NSUInteger)from;
- (NSString *)substringToIndex:(NSUInteger)to;
- (NSString *)substringWithRange:(NSRange)range;
- (NSRange)rangeOfString:(NSString *)string;
- (NSArray<NSString *> *)componentsSeparatedByString:(NSString *)separator;
- (unsigned short)characterAtIndex:(NSUInteger)index;
- (BOOL)isEqualToString:(NSString *)string;
- (BOOL)hasPrefix:(NSString *)prefix;
- (BOOL)hasSuffix:(NSString *)suffix;
- (BOOL)containsString:(NSString *)string;
- (BOOL)writeToFile:(NSString *)path
         atomically:(BOOL)atomically
           encoding:(NSUInteger)encoding
              error:(NSError **)error;
@end
@interface NSMutableString : NSString
- (void)appendString:(NSString *)string;
- (void)appendFormat:(NSString *)format, ...;
@end
#define NSUTF8StringEncoding 4
#define NSASCIIStringEncoding 1

@interface NSValue : NSObject <NSCopying>
+ (NSValue *)valueWithPointer:(const void *)pointer;
- (void *)pointerValue;
@end
@interface NSNumber : NSValue
+ (NSNumber *)numberWithBool:(BOOL)value;
+ (NSNumber *)numberWithChar:(char)value;
+ (NSNumber *)numberWithUnsignedChar:(unsigned char)value;
+ (NSNumber *)numberWithShort:(short)value;
+ (NSNumber *)numberWithUnsignedShort:(unsigned short)value;
+ (NSNumber *)numberWithInt:(int)value;
+ (NSNumber *)numberWithUnsignedInt:(unsigned)value;
+ (NSNumber *)numberWithLong:(long)value;
+ (NSNumber *)numberWithUnsignedLong:(unsigned long)value;
+ (NSNumber *)numberWithLongLong:(long long)value;
+ (NSNumber *)numberWithUnsignedLongLong:(unsigned long long)value;
+ (NSNumber *)numberWithInteger:(NSInteger)value;
+ (NSNumber *)numberWithUnsignedInteger:(NSUInteger)value;
+ (NSNumber *)numberWithFloat:(float)value;
+ (NSNumber *)numberWithDouble:(double)value;
@property(readonly) BOOL boolValue;
@property(readonly) int intValue;
@property(readonly) unsigned unsignedIntValue;
@property(readonly) long longValue;
@property(readonly) long long longLongValue;
@property(readonly) NSInteger integerValue;
@property(readonly) NSUInteger unsignedIntegerValue;
@property(readonly) float floatValue;
@property(readonly) double doubleValue;
@property(readonly, copy) NSString *stringValue;
@end

@interface NSArray<__covariant T> : NSObject <NSCopying, NSFastEnumeration>
+ (instancetype)array;
+ (instancetype)arrayWithObject:(T)object;
+ (instancetype)arrayWithObjects:(T)first, ...;
+ (instancetype)arrayWithObjects:(const T *)objects count:(NSUInteger)count;
+ (instancetype)arrayWithArray:(NSArray<T> *)array;
@property(readonly) NSUInteger count;
@property(readonly) T firstObject, lastObject;
- (T)objectAtIndex:(NSUInteger)index;
- (T)objectAtIndexedSubscript:(NSUInteger)index;
- (BOOL)containsObject:(T)object;
- (NSUInteger)indexOfObject:(T)object;
- (NSArray<T> *)arrayByAddingObject:(T)object;
- (NSArray<T> *)subarrayWithRange:(NSRange)range;
- (NSString *)componentsJoinedByString:(NSString *)separator;
- (void)enumerateObjectsUsingBlock:(void (^)(T, NSUInteger, BOOL *))block;
@end
@interface NSMutableArray<T> : NSArray<T>
+ (instancetype)arrayWithCapacity:(NSUInteger)capacity;
- (instancetype)initWithCapacity:(NSUInteger)capacity;
- (void)addObject:(T)object;
- (void)addObjectsFromArray:(NSArray<T> *)array;
- (void)insertObject:(T)object atIndex:(NSUInteger)index;
- (void)setObject:(T)object atIndexedSubscript:(NSUInteger)index;
- (void)removeLastObject;
- (void)removeAllObjects;
- (void)removeObjectAtIndex:(NSUInteger)index;
@end
@interface NSSet<__covariant T> : NSObject <NSCopying, NSFastEnumeration>
+ (instancetype)setWithObjects:(T)first, ...;
@property(readonly) NSUInteger count;
- (BOOL)containsObject:(T)object;
@end
@interface NSMutableSet<T> : NSSet<T>
- (void)addObject:(T)object;
@end
@interface NSDictionary<__covariant K, __covariant V>
    : NSObject <NSCopying, NSFastEnumeration>
+ (instancetype)dictionary;
+ (instancetype)dictionaryWithObject:(V)object forKey:(K)key;
+ (instancetype)dictionaryWithObjects:(const V *)objects
                              forKeys:(const K *)keys
                                count:(NSUInteger)count;
+ (instancetype)dictionaryWithContentsOfFile:(NSString *)path;
@property(readonly) NSUInteger count;
@property(readonly, copy) NSArray<K> *allKeys;
@property(readonly, copy) NSArray<V> *allValues;
- (V)objectForKey:(K)key;
- (V)objectForKeyedSubscript:(K)key;
@end
@interface NSMutableDictionary<K, V> : NSDictionary<K, V>
- (void)setObject:(V)object forKey:(K)key;
- (void)setObject:(V)object forKeyedSubscript:(K)key;
- (void)removeObjectForKey:(K)key;
@end

@interface NSData : NSObject <NSCopying>
+ (instancetype)data;
+ (instancetype)dataWithBytes:(const void *)bytes length:(NSUInteger)length;
+ (instancetype)dataWithBytesNoCopy:(void *)bytes
                             length:(NSUInteger)length
                       freeWhenDone:(BOOL)freeWhenDone;
+ (instancetype)dataWithContentsOfFile:(NSString *)path;
+ (instancetype)dataWithContentsOfFile:(NSString *)path
                               options:(NSUInteger)options
                                 error:(NSError **)error;
+ (instancetype)dataWithContentsOfURL:(NSURL *)url;
+ (instancetype)dataWithContentsOfURL:(NSURL *)url
                              options:(NSUInteger)options
                                error:(NSError **)error;
- (instancetype)initWithContentsOfFile:(NSString *)path;
- (instancetype)initWithContentsOfURL:(NSURL *)url;
- (instancetype)initWithBase64EncodedString:(NSString *)string
                                    options:(NSUInteger)options;
@property(readonly) const void *bytes;
@property(readonly) NSUInteger length;
- (void)getBytes:(void *)buffer length:(NSUInteger)length;
- (void)getBytes:(void *)buffer range:(NSRange)range;
- (BOOL)writeToFile:(NSString *)path atomically:(BOOL)atomically;
@end
@interface NSMutableData : NSData
+ (instancetype)dataWithLength:(NSUInteger)length;
@property(readonly) void *mutableBytes;
- (void)appendBytes:(const void *)bytes length:(NSUInteger)length;
- (void)appendData:(NSData *)data;
@end
#define NSDataReadingMappedIfSafe 1

@interface NSURL : NSObject <NSCopying>
+ (instancetype)URLWithString:(NSString *)string;
+ (instancetype)fileURLWithPath:(NSString *)path;
+ (instancetype)fileURLWithPath:(NSString *)path isDirectory:(BOOL)isDirectory;
@property(readonly, copy) NSString *path, *absoluteString, *lastPathComponent;
@property(readonly, copy) NSString *pathExtension;
@property(readonly) const char *fileSystemRepresentation;
@property(readonly, copy) NSURL *URLByDeletingLastPathComponent;
- (NSURL *)URLByAppendingPathComponent:(NSString *)component;
@end
@interface NSError : NSObject <NSCopying>
+ (instancetype)errorWithDomain:(NSString *)domain
                           code:(NSInteger)code
                       userInfo:(NSDictionary *)info;
@property(readonly, copy) NSString *domain, *localizedDescription;
@property(readonly) NSInteger code;
@property(readonly, copy) NSDictionary *userInfo;
@end
extern NSString *const NSLocalizedDescriptionKey;
@interface NSException : NSObject
+ (NSException *)exceptionWithName:(NSString *)name
                            reason:(NSString *)reason
                          userInfo:(NSDictionary *)info;
+ (void)raise:(NSString *)name format:(NSString *)format, ...;
@property(readonly, copy) NSString *name, *reason;
@end
@interface NSDate : NSObject <NSCopying>
+ (instancetype)date;
@property(readonly) NSTimeInterval timeIntervalSince1970, timeIntervalSinceNow;
- (NSTimeInterval)timeIntervalSinceDate:(NSDate *)date;
@end
@interface NSBundle : NSObject
@property(class, readonly) NSBundle *mainBundle;
+ (NSBundle *)bundleForClass:(Class)type;
+ (NSBundle *)bundleWithPath:(NSString *)path;
@property(readonly, copy) NSString *bundlePath, *resourcePath;
@property(readonly, copy) NSURL *bundleURL, *resourceURL;
- (NSString *)pathForResource:(NSString *)name ofType:(NSString *)extension;
- (NSString *)pathForResource:(NSString *)name
                       ofType:(NSString *)extension
                  inDirectory:(NSString *)directory;
- (NSURL *)URLForResource:(NSString *)name withExtension:(NSString *)extension;
@end
@interface NSFileManager : NSObject
@property(class, readonly) NSFileManager *defaultManager;
- (BOOL)fileExistsAtPath:(NSString *)path;
- (BOOL)fileExistsAtPath:(NSString *)path isDirectory:(BOOL *)isDirectory;
- (BOOL)removeItemAtPath:(NSString *)path error:(NSError **)error;
- (BOOL)copyItemAtPath:(NSString *)from
                toPath:(NSString *)to
                 error:(NSError **)error;
- (BOOL)createDirectoryAtPath:(NSString *)path
    withIntermediateDirectories:(BOOL)intermediate
                     attributes:(NSDictionary *)attributes
                          error:(NSError **)error;
- (NSArray<NSString *> *)contentsOfDirectoryAtPath:(NSString *)path
                                             error:(NSError **)error;
- (NSArray<NSURL *> *)URLsForDirectory:(NSUInteger)directory
                             inDomains:(NSUInteger)domains;
- (NSData *)contentsAtPath:(NSString *)path;
@end
@interface NSProcessInfo : NSObject
@property(class, readonly) NSProcessInfo *processInfo;
@property(readonly, copy) NSArray<NSString *> *arguments;
@property(readonly, copy) NSDictionary<NSString *, NSString *> *environment;
@property(readonly) NSTimeInterval systemUptime;
@end
@interface NSUserDefaults : NSObject
@property(class, readonly) NSUserDefaults *standardUserDefaults;
- (NSString *)stringForKey:(NSString *)key;
- (id)objectForKey:(NSString *)key;
@end
@interface NSCharacterSet : NSObject
@property(class, readonly) NSCharacterSet *whitespaceCharacterSet;
@property(class, readonly) NSCharacterSet *whitespaceAndNewlineCharacterSet;
@end
@interface NSJSONSerialization : NSObject
+ (id)JSONObjectWithData:(NSData *)data
                 options:(NSUInteger)options
                   error:(NSError **)error;
+ (NSData *)dataWithJSONObject:(id)object
                       options:(NSUInteger)options
                         error:(NSError **)error;
@end
#define NSJSONReadingMutableContainers 1
@interface NSLock : NSObject
- (void)lock;
- (void)unlock;
@end
@interface NSNull : NSObject
+ (NSNull *)null;
@end
@interface UIImage : NSObject
+ (UIImage *)imageNamed:(NSString *)name;
+ (UIImage *)imageWithCGImage:(CGImageRef)image;
+ (UIImage *)imageWithData:(NSData *)data;
+ (UIImage *)imageWithContentsOfFile:(NSString *)path;
@property(readonly) CGImageRef CGImage;
@property(readonly) CGSize size;
@end
void NSLog(NSString *, ...);
NSString *NSHomeDirectory(void), *NSTemporaryDirectory(void),
    *NSStringFromClass(Class), *NSStringFromSelector(SEL);
NSArray<NSString *> *NSSearchPathForDirectoriesInDomains(NSUInteger, NSUInteger,
                                                         BOOL);
#define NSDocumentDirectory 9
#define NSCachesDirectory 13
#define NSUserDomainMask 1
#endif

#ifdef __cplusplus
extern "C" {
#endif
CFTimeInterval CACurrentMediaTime(void);
CGRect CGRectMake(CGFloat, CGFloat, CGFloat, CGFloat);
CGSize CGSizeMake(CGFloat, CGFloat);
CGPoint CGPointMake(CGFloat, CGFloat);
NSRange NSMakeRange(NSUInteger, NSUInteger);
size_t CGImageGetWidth(CGImageRef), CGImageGetHeight(CGImageRef);
CGColorSpaceRef CGColorSpaceCreateDeviceRGB(void);
void CGColorSpaceRelease(CGColorSpaceRef), CGContextRelease(CGContextRef),
    CGImageRelease(CGImageRef),
    CGContextDrawImage(CGContextRef, CGRect, CGImageRef);
CGContextRef CGBitmapContextCreate(void *, size_t, size_t, size_t, size_t,
                                   CGColorSpaceRef, uint32_t);
CGImageRef CGBitmapContextCreateImage(CGContextRef);
int CVPixelBufferLockBaseAddress(CVPixelBufferRef, uint64_t),
    CVPixelBufferUnlockBaseAddress(CVPixelBufferRef, uint64_t);
void *CVPixelBufferGetBaseAddress(CVPixelBufferRef);
size_t CVPixelBufferGetWidth(CVPixelBufferRef),
    CVPixelBufferGetHeight(CVPixelBufferRef),
    CVPixelBufferGetBytesPerRow(CVPixelBufferRef);
OSType CVPixelBufferGetPixelFormatType(CVPixelBufferRef);
CVImageBufferRef CMSampleBufferGetImageBuffer(CMSampleBufferRef);
void CFRelease(CFTypeRef);
#ifdef __cplusplus
}
#endif
