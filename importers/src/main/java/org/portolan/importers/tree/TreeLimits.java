package org.portolan.importers.tree;

import org.portolan.model.unit.ByteCount;

/// How much of a tree is looked at, so that a hostile or a huge one costs bounded time and memory.
///
/// @param files      files and links, all told
/// @param fileSize   a larger file is not opened
/// @param totalSize  text that is kept in memory from an archive
/// @param depth      folders inside folders
/// @param pathLength characters
/// @param ratio      how many times its packed size an archive may grow before it is taken for a bomb
/// @param bombSize   unpacked bytes from which on the ratio counts
public record TreeLimits(int files, ByteCount fileSize, ByteCount totalSize, int depth, int pathLength, int ratio,
    ByteCount bombSize) {

  public static final TreeLimits USUAL = new TreeLimits(200_000, new ByteCount(8_000_000), new ByteCount(256_000_000),
      40, 1_000, 250, new ByteCount(256_000_000));
}
