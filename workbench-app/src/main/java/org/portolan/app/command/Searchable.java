package org.portolan.app.command;

import java.util.List;

/// A kind of thing that the palette finds.
public interface Searchable {

  /// The heading over its hits: `Assets`.
  String name();

  /// The sign that asks for this kind alone: `>` or `@`; empty when it is searched without one.
  default String sign() {
    return "";
  }

  /// The best hits first.
  ///
  /// @param words what the user typed, without sign
  /// @param most  how many hits at most
  Found find(String words, int most);

  /// @param total how many match
  /// @param of    how many there are
  record Found(List<Hit> hits, int total, int of) {
    public Found {
      hits = List.copyOf(hits);
    }
  }
}
