package org.portolan.importers.jdbc.dialect;

/// How a database lets several sessions read one and the same state of it.
///
/// @param share a query that answers what the state is called, valid while its transaction lasts
/// @param join  the first statement of another session's transaction; `{name}` stands for the answer
public record SharedSnapshot(String share, String join) {

  public String joining(String name) {
    return join.replace("{name}", name.replace("'", "''"));
  }
}
