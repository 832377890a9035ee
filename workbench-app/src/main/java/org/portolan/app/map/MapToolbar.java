package org.portolan.app.map;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.OverflowRow;
import org.portolan.app.fx.OverflowRow.Item;
import org.portolan.app.fx.SearchField;
import org.portolan.icons.Icon;
import org.portolan.model.asset.Asset;
import org.portolan.model.unit.Spoken;

/// Search and filters of the map, in one line. Each filter says on itself what it lets through; those for which there is
/// no room stand in a menu at the end, which says how many of them leave something out.
final class MapToolbar extends HBox {
  private final MapViewModel model;
  private final SearchField search = new SearchField("Find in map", "/");
  private final FilterMenu grouping;
  private final FilterMenu kinds;
  private final FilterMenu hosts;
  private final FilterMenu waves;
  private final FilterMenu confidence;
  private final FilterMenu evidence;
  private final FilterMenu decision;
  private final ToggleButton silent = Buttons.toggle(Icon.SILENT, "Silent");
  private final ToggleButton unread = Buttons.toggle(Icon.NOT_READ, "Not read");
  private final Button all;
  private final MenuButton more = new MenuButton("More");
  private final OverflowRow row;

  MapToolbar(MapViewModel model) {
    this.model = model;
    getStyleClass().add("map-filters");
    search.setPrefWidth(180);
    search.setOnAction(_ -> find());
    AssetSuggestions.offer(search, model, Asset::name, asset -> model.show(asset.id()));
    var entries = new FilterEntries(model);
    grouping = new FilterMenu(entries::groupings);
    kinds = new FilterMenu(entries::kinds);
    hosts = new FilterMenu(entries::hosts);
    waves = new FilterMenu(entries::waves);
    confidence = new FilterMenu(entries::confidence);
    evidence = new FilterMenu(entries::evidence);
    decision = new FilterMenu(entries::decisions);
    all = Buttons.flat(Icon.CLOSE, "Show all", () -> model.ask(MapOptions.USUAL));
    toggles();
    row = new OverflowRow(4, List.of(new Item(search, 9), new Item(grouping, 6), new Item(kinds, 5),
        new Item(hosts, 4), new Item(waves, 2), new Item(confidence, 3), new Item(evidence, 0), new Item(decision, 1),
        new Item(silent, 8), new Item(unread, 7), new Item(all, 5)), more);
    row.onChanged(this::fillMore);
    more.getStyleClass().add("flat");
    more.setMinWidth(USE_PREF_SIZE);
    more.setAccessibleText("More filters");
    more.setOnShowing(_ -> fillMore());
    getChildren().add(Boxes.growing(row));
    model.options().subscribe(_ -> say());
    model.session().survey().subscribe(_ -> say());
  }

  private void toggles() {
    for (var toggle : List.of(silent, unread)) {
      toggle.getStyleClass().addAll("flat", "filter-toggle");
    }
    silent.setOnAction(_ -> model.let(filter -> filter.silentOnly(silent.isSelected())));
    unread.setOnAction(_ -> model.ask(model.options().get().marking(unread.isSelected())));
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /// The first asset whose name is, begins with or holds the words.
  private void find() {
    var words = search.getText().strip().toLowerCase(Locale.ROOT);
    if (words.isEmpty()) {
      return;
    }
    var assets = model.survey().inventory().assets().values();
    var found = assets.stream().filter(asset -> asset.name().toLowerCase(Locale.ROOT).equals(words)).findFirst()
        .or(() -> assets.stream().filter(asset -> asset.name().toLowerCase(Locale.ROOT).startsWith(words)).findFirst())
        .or(() -> assets.stream().filter(asset -> asset.id().value().toLowerCase(Locale.ROOT).contains(words))
            .findFirst());
    found.ifPresentOrElse(asset -> model.show(asset.id()), () -> search.getStyleClass().add("not-found"));
    if (found.isPresent()) {
      search.getStyleClass().remove("not-found");
    }
  }

  private void say() {
    var options = model.options().get();
    var filter = options.filter();
    grouping.say("Group by " + options.by().words(), false);
    kinds.say(filter.kinds().isEmpty() ? "Kind" : "Kind " + filter.kinds().size(), !filter.kinds().isEmpty());
    hosts.say(filter.host().map(host -> "Host " + host).orElse("Host"), filter.host().isPresent());
    waves.say(filter.wave().map(wave -> "Wave " + wave).orElse("Wave"), filter.wave().isPresent());
    confidence.say(filter.confidence() == 0 ? "Any confidence" : "Confidence " + filter.confidence() + " up",
        filter.confidence() > 0);
    evidence.say(filter.standings().isEmpty() ? "Evidence" : "Evidence " + filter.standings().size(),
        !filter.standings().isEmpty());
    decision.say(filter.decision().map(one -> "Decision: " + one.words()).orElse("Decision"),
        filter.decision().isPresent());
    silent.setSelected(filter.silentOnly());
    silent.setText(counted("Silent", model.survey().openSilent().size()));
    unread.setSelected(options.unread());
    unread.setText(counted("Not read", model.survey().judgement().unknowns().open().size()));
    all.setManaged(!options.equals(MapOptions.USUAL));
    row.requestLayout();
    fillMore();
  }

  private static String counted(String words, int count) {
    return count == 0 ? words : words + " " + Spoken.count(count);
  }

  /// The filters for which there is no room.
  private void fillMore() {
    var out = row.leftOut();
    long active = out.stream().filter(node -> node instanceof FilterMenu menu && menu.isActive()).count();
    more.setText(active == 0 ? "More" : "More, " + active + " set");
    var items = out.stream().flatMap(node -> entry(node).stream()).toList();
    more.getItems().setAll(items);
  }

  private Optional<MenuItem> entry(Node node) {
    return switch (node) {
      case FilterMenu menu -> Optional.of(menu.asMenu());
      case ToggleButton toggle -> Optional.of(item(toggle.getText(), toggle::fire));
      case Button button -> Optional.of(item(button.getText(), button::fire));
      default -> Optional.empty();
    };
  }

  private static MenuItem item(String words, Runnable action) {
    var item = new MenuItem(words);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
