package org.portolan.importers.jdbc.profile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.intake.Engine;

/// Which columns of a table should tell its rows apart although nothing enforces it: those that are called as keys are,
/// and where there is no key at all, the first that looks like one, else all of them.
final class KeyCandidates {
  private static final int MOST = 3;
  private static final int MOST_COLUMNS = 40;
  private static final Set<String> LIKE_KEYS =
      Set.of("email", "mail", "login", "username", "sku", "isbn", "iban", "ean",
          "gtin", "barcode", "vat", "ssn", "code", "number", "nr", "no", "num", "nummer", "numero", "uuid", "guid",
          "serial",
          "slug", "ref", "reference");
  private static final Pattern ONE_COLUMN = Pattern.compile("^\\S+ unique[^(]*\\(([^),]*)\\)");

  private KeyCandidates() {}

  /// @param certain whether two rows that agree in them are surely one too many
  record Candidate(List<Column> columns, boolean certain) {}

  /// @param refer columns that refer to another table, and so repeat by nature
  static List<Candidate> of(Asset table, Set<String> refer, Engine engine) {
    if (table.attribute(Attribute.PRIMARY_KEY).isEmpty() && enforced(table).isEmpty()) {
      var first = own(table, refer);
      return first.isPresent() ? List.of(new Candidate(List.of(first.get()), true)) : whole(table, engine);
    }
    var enforced = enforced(table);
    return table.columns().stream().filter(column -> !refer.contains(column.name()))
        .filter(column -> !enforced.contains(lower(column.name()))).filter(KeyCandidates::isLikeKey)
        .filter(column -> isComparable(column, engine)).limit(MOST)
        .map(column -> new Candidate(List.of(column), false)).toList();
  }

  /// Columns that are unique by themselves, by their key or an index.
  private static Set<String> enforced(Asset table) {
    var enforced = new HashSet<String>();
    enforced.add(lower(table.attribute(Attribute.PRIMARY_KEY).orElse("")));
    Arrays.stream(table.attribute(Attribute.INDEXES).orElse("").split("; ")).map(ONE_COLUMN::matcher)
        .filter(Matcher::find).forEach(index -> enforced.add(lower(index.group(1))));
    Arrays.stream(table.attribute("unique-keys").orElse("").split("; "))
        .map(key -> key.replaceFirst("^[^(]*\\(([^),]*)\\)$", "$1")).forEach(key -> enforced.add(lower(key)));
    enforced.remove("");
    return enforced;
  }

  private static String lower(String name) {
    return name.strip().replace("\"", "").replace("`", "").toLowerCase(Locale.ROOT);
  }

  private static Optional<Column> own(Asset table, Set<String> refer) {
    var name = lower(table.name()).replaceFirst("s$", "");
    var usual = Set.of("id", "uuid", "guid", name + "_id", name + "id", "id_" + name);
    return table.columns().stream().filter(column -> !refer.contains(column.name()))
        .filter(column -> usual.contains(lower(column.name()))).findFirst();
  }

  private static List<Candidate> whole(Asset table, Engine engine) {
    var all = table.columns();
    return all.isEmpty() || all.size() > MOST_COLUMNS || !all.stream().allMatch(column -> isComparable(column, engine))
        ? List.of() : List.of(new Candidate(all, true));
  }

  private static boolean isLikeKey(Column column) {
    var words = Meaning.words(column.name());
    return !words.isEmpty() && (LIKE_KEYS.contains(words.getLast()) || LIKE_KEYS.contains(String.join("", words)));
  }

  private static boolean isComparable(Column column, Engine engine) {
    return switch (ColumnSort.of(column.type(), engine)) {
      case TEXT, INTEGER, NUMBER, MOMENT -> true;
      case LONG_TEXT -> false;
      case OTHER ->
          column.type().toLowerCase(Locale.ROOT).matches("uuid|bool(ean)?|uniqueidentifier|bit|enum.*|time.*");
    };
  }

  /// The columns of a table that refer to others.
  static Set<String> referring(ProfileRequest request, Asset table) {
    return request.lookupsOf(table).stream().flatMap(one -> one.columns().stream()).collect(Collectors.toSet());
  }
}
