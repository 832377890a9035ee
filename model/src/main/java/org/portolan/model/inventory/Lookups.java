package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Lookup;

/// Which tables refer to which as far as values could tell, for whoever may read them.
public final class Lookups {
  private static final Pattern DECLARED =
      Pattern.compile("FOREIGN KEY \\(([^)]*)\\) REFERENCES [^(]*\\(([^)]*)\\)");

  private Lookups() {}

  /// All that is worth looking up: declared foreign keys, those that names suggest, and those that names leave too much
  /// in doubt to tell.
  public static List<Lookup> of(Inventory inventory) {
    var lookups = new LinkedHashSet<Lookup>();
    var declared = new ArrayList<Dependency>();
    inventory.dependencies().stream().filter(one -> one.kind() == DependencyKind.FOREIGN_KEY).forEach(key -> {
      declared.add(key);
      declared(inventory, key).ifPresent(lookups::add);
    });
    ImpliedKeys.of(inventory.assets().values(), declared, (table, column, other, key) -> {
      lookups.add(new Lookup(table, List.of(column), other, List.of(key)));
      return Optional.empty();
    });
    return List.copyOf(lookups);
  }

  private static Optional<Lookup> declared(Inventory inventory, Dependency key) {
    for (var piece : key.evidence()) {
      var words = DECLARED.matcher(piece.text());
      if (words.find()) {
        var columns = columns(inventory.asset(key.from()), words.group(1));
        var keys = columns(inventory.asset(key.to()), words.group(2));
        return columns.isEmpty() || columns.size() != keys.size() ? Optional.empty()
            : Optional.of(new Lookup(key.from(), columns, key.to(), keys));
      }
    }
    return Optional.empty();
  }

  /// As the table spells them; none where it does not have all of them.
  private static List<String> columns(Optional<Asset> table, String names) {
    Map<String, String> known = new HashMap<>();
    table.ifPresent(one -> one.columns().stream().map(Column::name)
        .forEach(name -> known.put(KeyTable.lower(name), name)));
    var wanted = Arrays.stream(names.split(",")).map(KeyTable::lower).toList();
    return known.keySet().containsAll(Set.copyOf(wanted)) ? wanted.stream().flatMap(
        name -> Optional.ofNullable(known.get(name)).stream()).toList() : List.of();
  }
}
