package org.portolan.importers.jdbc.profile;

/// One expression of the one statement that goes through a table.
///
/// @param name what it is called in the answer
record Probe(String name, String sql) {
  static Probe count(String name, String condition) {
    return new Probe(name, "sum(case when " + condition + " then 1 else 0 end)");
  }

  /// Counts what meets a dear condition, which is only looked at where a cheap one is met.
  static Probe gated(String name, String cheap, String dear) {
    return new Probe(name,
        "sum(case when " + cheap + " then case when " + dear + " then 1 else 0 end else 0 end)");
  }
}
