package org.portolan.model.logbook;

import java.util.List;

/// All entries, oldest first.
public record Logbook(List<Entry> entries) {
  public static final Logbook EMPTY = new Logbook(List.of());

  public Logbook {
    entries = List.copyOf(entries);
  }
}
