package org.portolan.importers.script.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An object, array or map that references share. Elements are kept by key or by position.
public final class Thing {
  private static final int MOST_FIELDS = 400;
  private static final int MOST_ITEMS = 200;

  private final int number;
  private String type = "";
  private final Map<String, Cell> fields = new LinkedHashMap<>();
  private final Cell other = new Cell(Values.NOTHING);
  private final Cell items = new Cell(new Value.Seq(List.of(), false));

  /// @param number tells things apart that were made in one run
  public Thing(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /// The class it was blessed into, empty without one.
  public String type() {
    return type;
  }

  public void become(String newType) {
    type = newType;
  }

  /// The cell of a key, made on demand.
  public Cell field(String key) {
    var known = fields.get(key);
    if (known != null) {
      return known;
    }
    if (fields.size() >= MOST_FIELDS) {
      return other;
    }
    var made = new Cell(Values.NOTHING);
    fields.put(key, made);
    return made;
  }

  /// Makes the element another name of a variable.
  public void adopt(String key, Cell cell) {
    fields.put(key, cell);
  }

  public Optional<Cell> existing(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /// What stands under keys that are only known at run time.
  public Cell other() {
    return other;
  }

  public Map<String, Cell> fields() {
    return fields;
  }

  public Value.Seq items() {
    return items.value() instanceof Value.Seq seq ? seq : new Value.Seq(List.of(), true);
  }

  public void items(Journal journal, List<Value> values, boolean open) {
    boolean cut = values.size() > MOST_ITEMS;
    journal.set(items, new Value.Seq(cut ? values.subList(0, MOST_ITEMS) : values, open || cut));
  }

  public void append(Journal journal, List<Value> values, boolean open) {
    var now = items();
    var all = new ArrayList<>(now.items());
    all.addAll(values);
    items(journal, all, open || now.open());
  }

  /// Everything it may hold, under any key.
  public Value any() {
    var all = new ArrayList<Value>(items().items());
    fields.values().forEach(cell -> all.add(cell.value()));
    if (!(other.value() instanceof Value.Nothing)) {
      all.add(other.value());
    }
    if (items().open()) {
      all.add(Values.UNKNOWN);
    }
    return Values.join(all);
  }
}
