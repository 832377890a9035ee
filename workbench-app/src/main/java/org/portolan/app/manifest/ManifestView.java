package org.portolan.app.manifest;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.portolan.app.command.KeyGroup;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.SearchField;
import org.portolan.app.fx.Sheets;
import org.portolan.app.job.JobRunner;
import org.portolan.app.manifest.ManifestViewModel.Preset;
import org.portolan.app.problem.Notices;
import org.portolan.icons.Icon;
import org.portolan.model.asset.AssetId;
import org.portolan.model.unit.Spoken;

/// Grid, detail and file: three views of one selection.
public final class ManifestView extends BorderPane {
  private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final ManifestViewModel model;
  private final Optional<Consumer<AssetId>> toMap;
  private final Notices notices;
  private final OwnersWord word;
  private final Sheets sheets;
  private final ManifestGrid grid;
  private final YamlPane yaml;
  private final TextField filter = new SearchField("Filter items", "Ctrl F");
  private final Map<Preset, ToggleButton> presets = new EnumMap<>(Preset.class);

  /// @param toMap shows an asset on the map
  public ManifestView(ManifestViewModel model, OwnersWord word, Sheets sheets, JobRunner jobs,
      Optional<Consumer<AssetId>> toMap, Notices notices) {
    this.model = model;
    this.word = word;
    this.sheets = sheets;
    this.toMap = toMap;
    this.notices = notices;
    this.grid = new ManifestGrid(model);
    this.yaml = new YamlPane(model.session(), jobs);
    getStylesheets().add(ManifestView.class.getResource("manifest.css").toExternalForm());
    getStyleClass().add("manifest");
    setTop(bar());
    model.rows().subscribe(rows -> {
      presets.forEach((preset, button) -> button.setText(words(preset) + " " + Spoken.count(model.count(preset))));
      var empty = model.session().manifest().items().isEmpty();
      setCenter(empty ? nothing() : grid);
      detail();
    });
    model.selected().subscribe(_ -> detail());
    model.session().survey().subscribe(_ -> detail());
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (FIND.match(event)) {
        filter.requestFocus();
        event.consume();
      }
    });
    setRight(yaml);
    widthProperty().subscribe(width -> setRight(width.doubleValue() > 1060 ? yaml : null));
  }

  /// The keys to which the grid listens.
  public static KeyGroup keys() {
    return KeyGroup.of("In the manifest", "F2", "Edit a cell; typing does as well", "Enter  Tab", "Keep it and go on",
        "Esc", "Take back what was typed", "Ctrl D", "Fill down", "Ctrl C  Ctrl V", "Copy and paste, spreadsheets too",
        "Del", "Empty a cell", "Ctrl Del", "Remove the items", "Ctrl F", "Filter items");
  }

  private Node bar() {
    filter.setPrefWidth(220);
    filter.textProperty().bindBidirectional(model.filter());
    var chips = Boxes.row(6);
    for (var preset : Preset.values()) {
      var chip = Buttons.toggle(switch (preset) {
        case ALL -> Icon.MANIFEST;
        case UNDECIDED -> Icon.TO_DO;
        case TO_MEND -> Icon.WARNING;
      }, words(preset));
      chip.setOnAction(_ -> model.preset().set(preset));
      model.preset().subscribe(now -> chip.setSelected(now == preset));
      presets.put(preset, chip);
      chips.getChildren().add(chip);
    }
    var drafts = Buttons.plain(Icon.ADD, "Draft items", this::drafts);
    var add = Buttons.main(Icon.ADD, "New item", model::addItem);
    drafts.disableProperty().bind(model.session().editable().not());
    add.disableProperty().bind(model.session().editable().not());
    return Boxes.padded(Boxes.row(10, filter, chips, Boxes.grow(), drafts, add), 8, 12, 8, 12);
  }

  private static String words(Preset preset) {
    return switch (preset) {
      case ALL -> "All";
      case UNDECIDED -> "Undecided";
      case TO_MEND -> "To mend";
    };
  }

  private void drafts() {
    int added = model.addDrafts();
    if (added == 0) {
      notices.say("Everything that was found is in an item already.");
    } else {
      var back = model.session().newest();
      notices.say(Spoken.count(added, "item", "items") + " drafted from what was found.", back.undo(), back.open());
    }
  }

  private Node nothing() {
    var box = Boxes.column(12, Labels.heading("Nothing is decided yet"),
        Labels.wrapping(
            "Items say what happens to what was found. Draft them from the inventory with one click, or write the"
                + " first by hand.",
            "quiet"),
        Boxes.row(8, Buttons.main(Icon.ADD, "Draft items", this::drafts)));
    box.setAlignment(Pos.CENTER);
    box.setFillWidth(false);
    return box;
  }

  private void detail() {
    var item = model.selected().get().flatMap(id -> model.session().manifest().item(id));
    setBottom(item.map(one -> new ItemDetail(one, model.survey(), model.findings(one.id()), toMap,
        new OwnersWordBox(one, word, sheets))).orElse(null));
    yaml.mark(model.selected().get());
  }
}
