package org.portolan.importers.jdbc.profile;

/// One expression of the one statement that goes through a table.
///
/// @param name what it is called in the answer
record Probe(String name, String sql) {
  static Probe count(String name, String condition) {
    return new Probe(name, "sum(case when " + condition + " then 1 else 0 end)");
  }
}
