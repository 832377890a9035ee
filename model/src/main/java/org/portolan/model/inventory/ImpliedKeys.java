package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.problem.Location;

/// Finds tables that refer to each other without a declared foreign key: by the name of the column, by its type,
/// by an index, and by its values where somebody may read them. Takes time in proportion to the columns.
///
/// | the column is called | confidence |
/// |---|---|
/// | as the key of one table, which is called after it (`hostid`, `hosts`), or after that table (`order_id`, `orders`) | 0.8 |
/// | as the key of one table only, whatever that is called | 0.7 |
/// | so with more words before or after it (`billing_address_id`, `triggerid_up`) | 0.65 |
/// | `parent_id`, and no table is called parent: the table itself | 0.6 |
///
/// times 0.9 where the types are of one kind only, times 0.85 where the table lies in another schema, times 0.8 where no
/// index begins with the column; with an index, half of the doubt goes. What is below 0.5, or could be several tables,
/// is withheld and counted. Where values were compared, they decide: with less than nine tenths of them found in the other
/// table it is withheld, else its confidence is at least 0.95 times the share that was found, and of several tables the
/// only one that holds them is meant.
///
/// @param found    one for each column
/// @param withheld how many were not told, by reason
public record ImpliedKeys(List<Dependency> found, SortedMap<String, Integer> withheld) {
  private static final double SURE_ENOUGH = 0.5;
  /// Of the values, that are found in the other table.
  private static final double AGREEING = 0.9;
  private static final int MOST_COMPARED = 4;
  private static final Pattern DECLARED = Pattern.compile("FOREIGN KEY \\(([^)]*)\\)");

  public ImpliedKeys {
    found = List.copyOf(found);
    withheld = Collections.unmodifiableSortedMap(new TreeMap<>(withheld));
  }

  public static ImpliedKeys of(Collection<Asset> assets, Collection<Dependency> dependencies, Inclusion inclusion) {
    var declared = new HashMap<AssetId, Set<String>>();
    dependencies.stream().filter(one -> one.kind() == DependencyKind.FOREIGN_KEY)
        .forEach(key -> key.evidence().forEach(piece -> declared.computeIfAbsent(key.from(), _ -> new HashSet<>())
            .addAll(columns(piece.text()))));
    var databases = new TreeMap<String, List<Asset>>();
    assets.stream().filter(ImpliedKeys::isKnownTable)
        .forEach(table -> databases.computeIfAbsent(table.id().value().split("/", 3)[1], _ -> new ArrayList<>())
            .add(table));
    var search = new Search(declared, inclusion);
    databases.values().forEach(search::look);
    return new ImpliedKeys(search.found, search.withheld);
  }

  private static boolean isKnownTable(Asset asset) {
    return asset.kind() == AssetKind.TABLE && !asset.columns().isEmpty() && !asset.has(Attribute.MISSING);
  }

  private static List<String> columns(String text) {
    var declared = DECLARED.matcher(text);
    return declared.find() ? List.of(declared.group(1).split(",")).stream().map(KeyTable::lower).toList() : List.of();
  }

  /// A column that may refer to a table.
  ///
  /// @param how    in words, for the evidence
  /// @param weight before type, schema and index are looked at
  private record Guessed(KeyTable to, Column key, double weight, String how) {}

  private static final class Search {
    private final Map<AssetId, Set<String>> declared;
    private final Inclusion inclusion;
    private final List<Dependency> found = new ArrayList<>();
    private final SortedMap<String, Integer> withheld = new TreeMap<>();
    private final Map<String, Double> agreements = new HashMap<>();
    private Map<String, List<KeyTable>> byName = Map.of();
    private Map<String, List<KeyTable>> byKey = Map.of();

    Search(Map<AssetId, Set<String>> declared, Inclusion inclusion) {
      this.declared = declared;
      this.inclusion = inclusion;
    }

    void look(List<Asset> assets) {
      var prefix = TablePrefix.of(assets);
      var tables = assets.stream().map(asset -> KeyTable.of(asset, prefix.without(asset.name()))).toList();
      byName = new HashMap<>();
      tables.forEach(table -> byName.computeIfAbsent(table.name(), _ -> new ArrayList<>()).add(table));
      byKey = KeyTable.byKey(tables);
      for (var table : tables) {
        for (var column : table.asset().columns()) {
          if (!declared.getOrDefault(table.asset().id(), Set.of()).contains(KeyTable.lower(column.name()))) {
            refers(table, column);
          }
        }
      }
    }

    private void refers(KeyTable table, Column column) {
      var guesses = guesses(table, column);
      if (guesses.isEmpty()) {
        return;
      }
      var best = guesses.getFirst();
      if (guesses.size() > 1 && guesses.get(1).weight() == best.weight()) {
        var named = guesses.stream().filter(guess -> guess.weight() == best.weight()).toList();
        byValues(table, column, named).ifPresentOrElse(
            one -> judge(table, column, one, one.weight() * agreement(column.type(), one.key().type())),
            () -> withhold("several tables could be meant"));
        return;
      }
      double types = agreement(column.type(), best.key().type());
      if (types == 0) {
        withhold("the types differ");
        return;
      }
      judge(table, column, best, best.weight() * types);
    }

    /// The one of several tables whose keys hold the column's values, where no other one's do.
    private Optional<Guessed> byValues(KeyTable table, Column column, List<Guessed> guesses) {
      var holding = guesses.stream().filter(guess -> agreement(column.type(), guess.key().type()) > 0)
          .limit(MOST_COMPARED)
          .filter(guess -> inclusion.share(table.asset().id(), column.name(), guess.to().asset().id(),
              guess.key().name()).filter(share -> share >= AGREEING).isPresent())
          .toList();
      return holding.size() == 1 ? Optional.of(holding.getFirst()) : Optional.empty();
    }

    private void judge(KeyTable table, Column column, Guessed best, double weight) {
      double sure = table.asset().schema().equals(best.to().asset().schema()) ? weight : weight * 0.85;
      boolean indexed = table.hasIndex(column.name());
      sure = indexed ? 1 - (1 - sure) / 2 : table.knowsIndexes() ? sure * 0.8 : sure;
      var share = inclusion.share(table.asset().id(), column.name(), best.to().asset().id(), best.key().name());
      if (share.filter(found -> found < AGREEING).isPresent()) {
        withhold("the values do not agree");
        return;
      }
      if (share.isPresent()) {
        sure = Math.max(sure, 0.95 * share.get());
      }
      if (sure < SURE_ENOUGH) {
        withhold("too weak a resemblance");
        return;
      }
      found.add(arrow(table, column, best, indexed, share, Math.round(sure * 1000) / 1000.0));
    }

    private void withhold(String reason) {
      withheld.merge(reason, 1, Integer::sum);
    }

    /// The likeliest first; of several in the same schema and others, only those in the same.
    private List<Guessed> guesses(KeyTable table, Column column) {
      var name = KeyTable.lower(column.name());
      var words = Names.words(column.name());
      boolean ownKey = table.key().filter(key -> KeyTable.lower(key.name()).equals(name)).isPresent();
      var guesses = new ArrayList<Guessed>();
      byItsKey(table, name, 0.8, guesses);
      if (guesses.isEmpty()) {
        byTable(table, column, words, guesses);
      }
      if (guesses.isEmpty()) {
        words.stream().filter(word -> word.length() > 3 && !word.equals(name))
            .forEach(word -> byItsKey(table, word, 0.65, guesses));
      }
      if (guesses.isEmpty() && Names.stem(words).equals(List.of("parent"))) {
        table.key().ifPresent(key -> guesses.add(new Guessed(table, key, 0.6, "its own parent")));
      }
      guesses.removeIf(guess -> ownKey && guess.to().is(table));
      guesses.sort((one, other) -> Double.compare(other.weight(), one.weight()));
      return guesses;
    }

    /// Tables that have a key of that name: those that are called after it, else the only one.
    private void byItsKey(KeyTable from, String name, double weight, List<Guessed> guesses) {
      if (Names.isCommon(name)) {
        return;
      }
      var owners = near(from, byKey.getOrDefault(name, List.of()));
      var named = owners.stream().filter(owner -> Names.belongs(name, owner.name())).toList();
      if (!named.isEmpty()) {
        named.forEach(owner -> guesses.add(new Guessed(owner, owner.key().orElseThrow(), weight, "named as its key")));
      } else if (owners.size() == 1 && !owners.getFirst().is(from)) {
        guesses.add(new Guessed(owners.getFirst(), owners.getFirst().key().orElseThrow(), weight - 0.1,
            "named as its key"));
      }
    }

    /// Tables that the column is called after, those whose names begin as the column's own table does first; words
    /// before the table's name may say which role it plays.
    private void byTable(KeyTable from, Column column, List<String> words, List<Guessed> guesses) {
      var stem = Names.stem(words);
      var own = List.of(from.name().split("_"));
      for (int length = stem.isEmpty() ? 0 : own.size() - 1; length > 0 && guesses.isEmpty(); length--) {
        called(from, column, words, String.join("_", own.subList(0, length)) + "_" + String.join("_", stem), 0.8,
            guesses);
      }
      for (int start = 0; start < stem.size() && guesses.isEmpty(); start++) {
        called(from, column, words, String.join("_", stem.subList(start, stem.size())), start == 0 ? 0.8 : 0.65,
            guesses);
      }
    }

    private void called(KeyTable from, Column column, List<String> words, String name, double weight,
        List<Guessed> guesses) {
      for (var form : Names.forms(name)) {
        for (var to : near(from, byName.getOrDefault(form, List.of()))) {
          // A column that is called after its own table is its own number; only with a role before it, it refers.
          if (to.is(from) && weight > 0.7) {
            continue;
          }
          key(to, column).filter(key -> Names.fits(words, Names.words(key.name())))
              .ifPresent(key -> guesses.add(new Guessed(to, key, weight, "named after it")));
        }
        if (!guesses.isEmpty()) {
          return;
        }
      }
    }

    /// The primary key where the types agree, else what is unique by itself and of that type.
    private Optional<Column> key(KeyTable to, Column column) {
      return to.key().filter(key -> agreement(column.type(), key.type()) > 0)
          .or(() -> to.unique().stream().filter(key -> agreement(column.type(), key.type()) > 0).findFirst())
          .or(to::key);
    }

    private double agreement(String one, String other) {
      return agreements.computeIfAbsent(one + "\n" + other, _ -> ColumnTypes.agreement(one, other));
    }

    private static List<KeyTable> near(KeyTable from, List<KeyTable> tables) {
      var same = tables.stream().filter(one -> one.asset().schema().equals(from.asset().schema())).toList();
      return same.isEmpty() ? tables : same;
    }

    private static Dependency arrow(KeyTable from, Column column, Guessed to, boolean indexed, Optional<Double> share,
        double sure) {
      var text = spoken(from.asset()) + "." + column.name() + " " + column.type() + (indexed ? ", with an index" : "")
          + ": " + to.how() + ", " + spoken(to.to().asset()) + "." + to.key().name() + " " + to.key().type()
          + share.map(found -> ", %.2f %% of its values found there".formatted(found * 100)).orElse("");
      var place = from.asset().seenAt().isEmpty() ? Location.of(from.asset().id().value())
          : from.asset().seenAt().getFirst();
      return new Dependency(from.asset().id(), to.to().asset().id(), DependencyKind.IMPLIED_FOREIGN_KEY, column.name(),
          List.of(Evidence.inferred(place, text, sure)));
    }

    private static String spoken(Asset table) {
      return table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name();
    }
  }
}
