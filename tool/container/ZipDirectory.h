// The central directories of a zip, as its readers find them. They do not
// agree: Python's zipfile takes the last end record within 64 KB of the end,
// believes the length of the directory and moves all offsets by what that
// leaves over; miniz (in PyTorch) believes the offset; zipfile looks for the
// zip64 record right before its locator, miniz where the locator points. All of
// them are followed.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace model_tidy {

/// A record of a central directory.
struct ZipRecord {
  llvm::StringRef Name;
  uint16_t Flags = 0;
  uint16_t Method = 0;
  uint32_t Crc = 0;
  uint32_t Attributes = 0;
  uint64_t CompressedSize = 0;
  uint64_t Size = 0;
  uint64_t LocalHeader = 0; // absolute
  uint64_t Begin = 0;       // of the record itself
};

/// Bytes that are spoken for.
struct ZipRange {
  uint64_t Begin = 0;
  uint64_t End = 0;
};

struct ZipDirectories {
  std::vector<ZipRecord> Records; // of all directories, each once
  std::vector<ZipRange> Ranges;   // of the directories and end records
  std::vector<ZipRange> Remarks;  // comments, and extra fields of records
  std::vector<std::pair<uint64_t, std::string>> Quarrels; // place, what
  uint64_t End = 0; // of the archive, behind its comment
  bool IsFound = false;
  bool HasSecond = false; // directory, of which a quarrel tells
  bool IsShifted = false; // by bytes before the archive
};

/// Is there an end record, at \p Begin or behind it, that leads to a directory?
bool hasZipDirectory(llvm::StringRef Bytes, uint64_t Begin = 0);

ZipDirectories readZipDirectories(llvm::StringRef Bytes, size_t MaxRecords);

/// Sizes that did not fit into 32 bits are in the extra field, in this order:
/// a number is there only if its field is full of ones.
void takeZip64(llvm::StringRef Extra, uint64_t &Size, uint64_t &CompressedSize,
               uint64_t *LocalHeader);

} // namespace model_tidy
