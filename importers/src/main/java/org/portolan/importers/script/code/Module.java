package org.portolan.importers.script.code;

import java.util.List;

/// A file of a program, parsed.
///
/// @param troubles lines that could not be understood
public record Module(String path, Node body, List<Trouble> troubles) {
  public record Trouble(int line, String reason) {}
}
