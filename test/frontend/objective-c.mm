// Objective-C++: messages are calls of the class's selector.
// RUN: %dump_facts | FileCheck %s

#import <Foundation/Foundation.h>
#import <LibTorch/LibTorch.h>

@interface TorchModule : NSObject {
  torch::jit::mobile::Module _impl;
}
- (instancetype)initWithFile:(NSString *)path;
@end

@implementation TorchModule
- (instancetype)initWithFile:(NSString *)path {
  self = [super init];
  if (self) {
    _impl = torch::jit::_load_for_mobile(path.UTF8String);
  }
  return self;
}
+ (TorchModule *)shared {
  return [[TorchModule alloc] initWithFile:@"model.pt"];
}
@end

// CHECK: function TorchModule::initWithFile:(path) {{.*}} [member of TorchModule]
// CHECK: call torch::jit::_load_for_mobile({{.*}}) 17:13
// CHECK: function TorchModule::shared() {{.*}} [member of TorchModule, static]
// CHECK: call TorchModule::initWithFile: on {{.*}}("model.pt") 22:10
// CHECK: write TorchModule::_impl = %
