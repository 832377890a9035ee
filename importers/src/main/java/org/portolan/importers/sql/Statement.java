package org.portolan.importers.sql;

/// One statement of a file with SQL, or one command to the client that runs it (`\i file`, `source file`).
///
/// @param line of its first character that is neither blank nor comment, counted from 1 within the file
public record Statement(Kind kind, int line, String text) {
  public enum Kind {
    SQL,
    CLIENT_COMMAND
  }
}
