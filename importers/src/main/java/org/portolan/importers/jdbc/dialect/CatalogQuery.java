package org.portolan.importers.jdbc.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A query of a dialect, as its `.sql` file says it.
///
/// The file begins with comment lines `-- reads: CATALOG`, and where needed `-- when: QUERY` and `-- grant: COMMAND`.
/// `-- metadata: WORD` instead of a statement leaves the answer to the driver's own metadata.
/// Values are bound by name: `:schemas` is an array, `:schema` one schema at a time, `:locked` an array of numbers.
///
/// @param reads      the catalog it reads, in the database's own words; evidence is found there
/// @param when       a query that says whether there is anything to ask
/// @param grant      what an administrator would run so that the login may ask; `{role}` stands for the login
/// @param metadata   what the driver's metadata is asked for instead: `columns`
/// @param statement  ready to be prepared
/// @param parameters the names of its parameters in order
public record CatalogQuery(Catalog catalog, String reads, Optional<String> when, Optional<String> grant,
    Optional<String> metadata, String statement, List<String> parameters) {
  private static final Pattern HEADER = Pattern.compile("(?m)^-- (reads|when|grant|metadata): (.*)$");
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):(schemas|schema|locked)\\b");

  public CatalogQuery {
    parameters = List.copyOf(parameters);
  }

  static CatalogQuery parse(Catalog catalog, String sql) {
    var parameters = new ArrayList<String>();
    var body = HEADER.matcher(sql).replaceAll("").strip();
    var statement = PARAMETER.matcher(body).replaceAll(found -> {
      parameters.add(found.group(1));
      return "?";
    });
    var reads = header(sql, "reads").orElseThrow(() -> new IllegalStateException("no '-- reads:' line in " + catalog));
    return new CatalogQuery(catalog, reads, header(sql, "when"), header(sql, "grant"), header(sql, "metadata"),
        statement, parameters);
  }

  private static Optional<String> header(String sql, String key) {
    return HEADER.matcher(sql).results().filter(found -> found.group(1).equals(key)).map(found -> found.group(2))
        .findFirst();
  }
}
