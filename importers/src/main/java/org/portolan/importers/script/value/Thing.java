package org.portolan.importers.script.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An object, array or map that references share. Elements are kept by key or by position.
public final class Thing {
  private static final int MOST_FIELDS = 400;
  /// So many elements of a list are kept; more are as unknown as those of a list that nobody can tell.
  public static final int MOST_ITEMS = 200;

  private final int number;
  private String type = "";
  private boolean part;
  private final Map<String, Cell> fields = new LinkedHashMap<>();
  private final Cell other;
  private final Cell overwritten;
  private final Cell items;

  /// @param number tells things apart that were made in one run
  public Thing(int number) {
    this.number = number;
    other = new Cell(Values.NOTHING, number);
    overwritten = new Cell(Values.NOTHING, number);
    items = new Cell(new Value.Seq(List.of(), false), number);
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

  /// Whether it was cut out of another list, so that it was never empty to be filled.
  public boolean isPart() {
    return part;
  }

  public Thing cutOut() {
    part = true;
    return this;
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
    var made = new Cell(Values.NOTHING, number);
    fields.put(key, made);
    return made;
  }

  /// Makes the element another name of a variable.
  public void adopt(String key, Cell cell) {
    fields.put(key, cell);
  }

  /// Takes an element away; only where it is certain, for it does not come back.
  public void forget(String key) {
    fields.remove(key);
  }

  public Optional<Cell> existing(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /// What stands under keys that are only known at run time.
  public Cell other() {
    return other;
  }

  /// Says that the program wrote under keys that are only known at run time: what is kept may be something else by now.
  public void mayBeOverwritten(Journal journal) {
    journal.set(overwritten, Values.UNKNOWN);
  }

  public boolean mayBeOverwritten() {
    return !(overwritten.value() instanceof Value.Nothing);
  }

  public Map<String, Cell> fields() {
    return fields;
  }

  public Value.Seq items() {
    return switch (items.value()) {
      case Value.Seq seq -> seq;
      case Value.Many(var choices) when choices.stream().allMatch(Value.Seq.class::isInstance) ->
          either(choices.stream().map(Value.Seq.class::cast).toList());
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Ref _,Value.Code _,Value.Handle _,Value.Type _,Value.Many _ ->
          new Value.Seq(List.of(), true);
    };
  }

  /// A list that was filled on one way and not on another: what may stand at each place.
  private static Value.Seq either(List<Value.Seq> lists) {
    var all = new ArrayList<Value>();
    for (var list : lists) {
      for (int i = 0; i < list.items().size(); i++) {
        if (i < all.size()) {
          all.set(i, Values.join(all.get(i), list.items().get(i)));
        } else {
          all.add(list.items().get(i));
        }
      }
    }
    return new Value.Seq(all, lists.stream().anyMatch(Value.Seq::open));
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
