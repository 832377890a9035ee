package org.portolan.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the palette shows for what is typed: hits under headings, one of them selected.
public final class PaletteViewModel {

  /// The sign that asks for commands alone.
  public static final String COMMANDS_ONLY = ">";

  private static final int MOST_OF_A_KIND = 4;
  private static final int MOST_ALONE = 10;

  private final CommandSearch commands;
  private final List<Searchable> searchables;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Section>> sections = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();

  /// @param more how many hits of the kind are not listed
  public record Section(String name, List<Hit> hits, int more, int total, int of) {}

  /// Commands stand below the first kind of thing and above the others.
  public PaletteViewModel(CommandSearch commands, List<Searchable> searchables) {
    this.commands = commands;
    this.searchables = List.copyOf(searchables);
    query.addListener(_ -> search());
  }

  public StringProperty query() {
    return query;
  }

  public ReadOnlyObjectProperty<List<Section>> sections() {
    return sections.getReadOnlyProperty();
  }

  /// The number of the selected hit, counted through all sections from 0.
  public ReadOnlyIntegerProperty selected() {
    return selected.getReadOnlyProperty();
  }

  public Optional<Hit> selectedHit() {
    return hits().stream().skip(selected.get()).findFirst();
  }

  /// What was typed without the sign before it.
  public String words() {
    return sign().isEmpty() ? query.get().strip() : query.get().strip().substring(1).strip();
  }

  /// `9 of 438 assets, 3 of 140 commands`.
  public String summary() {
    return sections.get()
        .stream()
        .map(one -> String.format(Locale.UK, "%,d of %,d %s", one.total(), one.of(), one.name().toLowerCase(Locale.UK)))
        .collect(Collectors.joining(", "));
  }

  /// Forgets what was typed and looks at what there is now.
  public void open() {
    query.set("");
    search();
  }

  public void select(int number) {
    selected.set(Math.clamp(number, 0, Math.max(0, hits().size() - 1)));
  }

  /// Runs the selected hit's first, second or third act; false when it has no such act.
  public boolean run(int act) {
    var chosen = selectedHit().filter(hit -> act < hit.acts().size());
    chosen.ifPresent(hit -> hit.acts().get(act).action().run());
    return chosen.isPresent();
  }

  private List<Hit> hits() {
    return sections.get().stream().flatMap(section -> section.hits().stream()).toList();
  }

  private String sign() {
    var typed = query.get().strip();
    return typed.startsWith(COMMANDS_ONLY) || typed.startsWith("@") ? typed.substring(0, 1) : "";
  }

  private void search() {
    var kinds = kinds();
    var most = kinds.size() == 1 ? MOST_ALONE : MOST_OF_A_KIND;
    var found = new ArrayList<Section>();
    for (var kind : kinds) {
      var result = kind.find(words(), most);
      if (result.total() > 0) {
        found.add(new Section(kind.name(), result.hits(), result.total() - result.hits().size(), result.total(),
            result.of()));
      }
    }
    sections.set(List.copyOf(found));
    selected.set(0);
  }

  private List<Searchable> kinds() {
    var sign = sign();
    if (sign.equals(COMMANDS_ONLY) || (sign.isEmpty() && words().isEmpty())) {
      return List.of(commands);
    }
    var kinds = new ArrayList<>(searchables.stream().filter(one -> one.sign().equals(sign)).toList());
    if (sign.isEmpty()) {
      kinds.add(Math.min(1, kinds.size()), commands);
    }
    return kinds;
  }
}
