package org.portolan.app.document.export;

import java.util.Locale;

/// The formats of the export.
public enum ExportFormat {
  HTML,
  MD,
  ICS;

  /// As it is written on the command line, and the ending of its files.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
