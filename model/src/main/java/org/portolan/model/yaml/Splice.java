package org.portolan.model.yaml;

/// Puts other text in place of a part of a text.
///
/// @param from   offset of the first character that goes
/// @param to     offset behind the last one; equal to `from` where only something is put in
/// @param wanted with `\n` as line end, whatever the text has
record Splice(int from, int to, String wanted) {
  boolean isInsertion() {
    return from == to;
  }
}
