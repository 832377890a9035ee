package org.portolan.model.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects splices of one text, and carries them out in one go.
final class Splices {
  private final String text;
  private final String lineEnd;
  private final List<Splice> splices = new ArrayList<>();

  Splices(String text) {
    this.text = text;
    int first = text.indexOf('\n');
    this.lineEnd = first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }

  void insert(int at, String wanted) {
    splices.add(new Splice(at, at, wanted));
  }

  void delete(int from, int to) {
    splices.add(new Splice(from, to, ""));
  }

  void replace(int from, int to, String wanted) {
    splices.add(new Splice(from, to, wanted));
  }

  /// Insertions at one place keep the order in which they came, and stand before what is deleted there.
  String carriedOut() {
    var inOrder = new ArrayList<>(splices);
    inOrder.sort(Comparator.comparingInt(Splice::from).thenComparing(splice -> !splice.isInsertion()));
    var out = new StringBuilder(text.length() + 256);
    int at = 0;
    for (var splice : inOrder) {
      if (splice.from() > at) {
        out.append(text, at, splice.from());
      }
      out.append(splice.wanted().replace("\n", lineEnd));
      at = Math.max(at, splice.to());
    }
    return out.append(text, at, text.length()).toString();
  }
}
