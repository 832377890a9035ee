package org.portolan.importers.jdbc.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Dialects;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;

/// What a profile would cost the database, said before it is asked anything.
///
/// @param tables  the most expensive first
/// @param foreign tables that lie on another server and are left alone
public record Cost(List<Part> tables, int foreign) {
  public Cost {
    tables = List.copyOf(tables);
  }

  /// @param rows     by the catalog's guess; negative where it has none: they are counted first
  /// @param share    which part of its rows is looked at, 1 for all
  /// @param expected a guess; nothing where the rows are not known
  /// @param lookups  how many keys are looked up in other tables
  public record Part(AssetId table, String name, long rows, double share, int columns, int lookups, Duration expected) {
    public boolean sampled() {
      return share < 1;
    }

    public boolean unknown() {
      return rows < 0;
    }
  }

  public static Cost of(ProfileRequest request) {
    var dialect = Dialects.forUrl(request.connection().url()).orElseGet(Dialects::any);
    var local = request.chosen().stream().filter(table -> !isForeign(table)).toList();
    var parts = new ArrayList<Part>();
    local.forEach(table -> parts.add(part(table, request, dialect)));
    parts.sort(Comparator.comparing(Part::expected).reversed().thenComparing(Part::table));
    return new Cost(parts, request.chosen().size() - local.size());
  }

  static boolean isForeign(Asset table) {
    return table.attribute("foreign-server").isPresent();
  }

  private static Part part(Asset table, ProfileRequest request, Dialect dialect) {
    long rows = Price.rows(table);
    boolean pages = dialect.profile().flatMap(words -> words.say("sample")).isPresent();
    return new Part(table.id(), table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name(), rows,
        rows < 0 ? 1 : request.limits().share(rows), table.columns().size(), request.lookupsOf(table).size(),
        rows < 0 ? Duration.ZERO : Price.of(table, rows, request, dialect.engine(), pages));
  }

  public long rows() {
    return tables.stream().filter(part -> !part.unknown()).mapToLong(Part::rows).sum();
  }

  /// Of those tables whose rows are known.
  public Duration expected() {
    return tables.stream().map(Part::expected).reduce(Duration.ZERO, Duration::plus);
  }

  public List<Part> sampled() {
    return tables.stream().filter(Part::sampled).toList();
  }

  public long unknown() {
    return tables.stream().filter(Part::unknown).count();
  }
}
