package org.portolan.importers.jdbc.dialect;

/// Lets tests ask a query of their own.
public final class CatalogQueries {
  private CatalogQueries() {}

  public static CatalogQuery parse(String sql) {
    return CatalogQuery.parse(Catalog.RELATIONS, sql);
  }
}
