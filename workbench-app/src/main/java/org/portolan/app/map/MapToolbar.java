package org.portolan.app.map;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.SearchField;
import org.portolan.icons.Icon;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.EvidenceKind;

/// Search and filters of the map. Each filter says on itself what it lets through.
final class MapToolbar extends FlowPane {
  private final MapViewModel model;
  private final SearchField search = new SearchField("Find in map", "/");
  private final MenuButton grouping = new MenuButton();
  private final MenuButton kinds = new MenuButton("Kind");
  private final MenuButton hosts = new MenuButton("Host");
  private final MenuButton waves = new MenuButton("Wave");
  private final MenuButton confidence = new MenuButton();
  private final MenuButton evidence = new MenuButton("Evidence");
  private final MenuButton decision = new MenuButton("Decision");

  MapToolbar(MapViewModel model) {
    super(8, 8);
    this.model = model;
    getStyleClass().add("map-filters");
    search.setPrefWidth(190);
    search.setOnAction(_ -> find());
    AssetSuggestions.offer(search, model, Asset::name, asset -> model.show(asset.id()));
    kinds.setOnShowing(_ -> fillKinds());
    hosts.setOnShowing(_ -> fillHosts());
    waves.setOnShowing(_ -> fillWaves());
    fillKinds();
    fillHosts();
    fillWaves();
    fillGrouping();
    fillConfidence();
    fillEvidence();
    fillDecision();
    var silent = Buttons.toggle(Icon.SILENT, "Silent");
    silent.setOnAction(_ -> model.let(filter -> filter.silentOnly(silent.isSelected())));
    model.options().subscribe(options -> {
      silent.setSelected(options.filter().silentOnly());
      say();
    });
    getChildren().addAll(search, grouping, kinds, hosts, waves, confidence, evidence, decision, silent, all());
    say();
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private Node all() {
    var all = Buttons.flat(Icon.CLOSE, "Show all", () -> model.ask(MapOptions.USUAL));
    model.options().subscribe(options -> {
      all.setVisible(!options.equals(MapOptions.USUAL));
      all.setManaged(all.isVisible());
    });
    return all;
  }

  /// The first asset whose name is, begins with or holds the words.
  private void find() {
    var words = search.getText().strip().toLowerCase(java.util.Locale.ROOT);
    if (words.isEmpty()) {
      return;
    }
    var assets = model.survey().inventory().assets().values();
    var found = assets.stream().filter(asset -> asset.name().toLowerCase(java.util.Locale.ROOT).equals(words))
        .findFirst()
        .or(() -> assets.stream().filter(asset -> asset.name().toLowerCase(java.util.Locale.ROOT).startsWith(words))
            .findFirst())
        .or(() -> assets.stream().filter(asset -> asset.id().value().toLowerCase(java.util.Locale.ROOT).contains(words))
            .findFirst());
    found.ifPresentOrElse(asset -> model.show(asset.id()), () -> search.getStyleClass().add("not-found"));
    if (found.isPresent()) {
      search.getStyleClass().remove("not-found");
    }
  }

  private void say() {
    var options = model.options().get().filter();
    grouping.setText("Group by " + model.options().get().by().words());
    kinds.setText(options.kinds().isEmpty() ? "Kind" : "Kind " + options.kinds().size());
    hosts.setText(options.host().map(host -> "Host " + host).orElse("Host"));
    waves.setText(options.wave().map(wave -> "Wave " + wave).orElse("Wave"));
    confidence.setText("Confidence " + options.confidence() + " up");
    evidence.setText(options.standings().isEmpty() ? "Evidence" : "Evidence " + options.standings().size());
    decision.setText(options.decision().map(one -> "Decision: " + one.words()).orElse("Decision"));
  }

  private void fillKinds() {
    kinds.setGraphic(new IconView(Icon.FILTER, 13));
    kinds.getItems().clear();
    for (var kind : AssetKind.values()) {
      var item = new CheckMenuItem(kind.plural());
      item.setSelected(model.options().get().filter().kinds().contains(kind));
      item.setOnAction(_ -> {
        var now = EnumSet.noneOf(AssetKind.class);
        now.addAll(model.options().get().filter().kinds());
        if (!now.remove(kind)) {
          now.add(kind);
        }
        model.let(filter -> filter.ofKinds(now));
      });
      kinds.getItems().add(item);
    }
  }

  private void fillHosts() {
    hosts.getItems().clear();
    var any = new MenuItem("All hosts");
    any.setOnAction(_ -> model.let(filter -> filter.onHost(Optional.empty())));
    hosts.getItems().add(any);
    var names = new TreeSet<String>();
    model.survey().inventory().assets().values().stream().map(Asset::host).filter(host -> !host.isEmpty())
        .forEach(names::add);
    for (var name : names) {
      var item = new MenuItem(name);
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> model.let(filter -> filter.onHost(Optional.of(name))));
      hosts.getItems().add(item);
    }
  }

  /// Something is always offered: a menu without an entry would not open.
  private void fillWaves() {
    waves.getItems().clear();
    var any = new MenuItem("All waves");
    any.setOnAction(_ -> model.let(filter -> filter.inWave(Optional.empty())));
    waves.getItems().add(any);
    for (var wave : model.survey().plan().waves()) {
      var item = new MenuItem(GroupBy.title(wave));
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> model.let(filter -> filter.inWave(Optional.of(wave.number()))));
      waves.getItems().add(item);
    }
  }

  private void fillGrouping() {
    var one = new ToggleGroup();
    for (var by : GroupBy.values()) {
      var item = new RadioMenuItem(by.words());
      item.setToggleGroup(one);
      item.setOnAction(_ -> model.ask(model.options().get().grouped(by)));
      grouping.getItems().add(item);
    }
    model.options().subscribe(options -> one.selectToggle(one.getToggles().get(options.by().ordinal())));
  }

  private void fillDecision() {
    var any = new MenuItem("Any decision");
    any.setOnAction(_ -> model.let(filter -> filter.decided(Optional.empty())));
    decision.getItems().add(any);
    for (var one : Decided.values()) {
      var item = new MenuItem(one.words());
      item.setOnAction(_ -> model.let(filter -> filter.decided(Optional.of(one))));
      decision.getItems().add(item);
    }
  }

  private void fillConfidence() {
    var one = new ToggleGroup();
    for (double least : new double[]{0, 0.3, 0.5, 0.7, 0.9}) {
      var item = new RadioMenuItem(least == 0 ? "All" : least + " up");
      item.setToggleGroup(one);
      item.setSelected(least == model.options().get().filter().confidence());
      item.setOnAction(_ -> model.let(filter -> filter.from(least)));
      confidence.getItems().add(item);
    }
  }

  private void fillEvidence() {
    for (var kind : EvidenceKind.values()) {
      var item = new CheckMenuItem(kind.word());
      item.setOnAction(_ -> {
        Set<EvidenceKind> now = EnumSet.noneOf(EvidenceKind.class);
        now.addAll(model.options().get().filter().standings());
        if (!now.remove(kind)) {
          now.add(kind);
        }
        model.let(filter -> filter.known(now));
      });
      evidence.getItems().add(item);
    }
  }
}
