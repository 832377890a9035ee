package org.portolan.app.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.portolan.app.session.Session;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Drafts;
import org.portolan.model.manifest.Edit;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemField;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.readiness.Finding;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.ByteCount;

/// The items of the manifest as lines of a grid, filtered; and what typing, pasting and filling down make of them.
public final class ManifestViewModel {
  /// Which items are shown.
  enum Preset {
    ALL,
    UNDECIDED,
    TO_MEND
  }

  private final Session session;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.ALL);
  private final ReadOnlyObjectWrapper<List<GridRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<ItemId>> selected = new SimpleObjectProperty<>(Optional.empty());
  private Map<ItemId, List<Finding>> findings = Map.of();

  public ManifestViewModel(Session session) {
    this.session = session;
    session.survey().subscribe(survey -> {
      findings = ItemFindings.of(survey);
      refresh();
    });
    session.contents().subscribe(_ -> refresh());
    filter.subscribe(_ -> refresh());
    preset.subscribe(_ -> refresh());
  }

  ReadOnlyObjectProperty<List<GridRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  StringProperty filter() {
    return filter;
  }

  ObjectProperty<Preset> preset() {
    return preset;
  }

  ObjectProperty<Optional<ItemId>> selected() {
    return selected;
  }

  Session session() {
    return session;
  }

  Survey survey() {
    return session.survey().get();
  }

  private Manifest manifest() {
    return session.manifest();
  }

  /// Selects an item, and takes filters away that would hide it.
  public void show(ItemId item) {
    filter.set("");
    preset.set(Preset.ALL);
    selected.set(Optional.of(item));
  }

  /// What a finding is about: an item, or everything that is to be mended.
  public void showSubject(String subject) {
    if (!subject.isBlank() && manifest().item(new ItemId(subject)).isPresent()) {
      show(new ItemId(subject));
    } else {
      preset.set(Preset.TO_MEND);
    }
  }

  /// Selects the item that covers an asset.
  public void showCovering(AssetId asset) {
    survey().coverage().itemOf(asset).ifPresent(item -> show(item.id()));
  }

  /// Shows what somebody owns.
  public void showOwnedBy(String name) {
    preset.set(Preset.ALL);
    filter.set(name);
  }

  /// How many items a preset shows.
  int count(Preset which) {
    return (int) manifest().items().stream().filter(item -> in(which, line(item))).count();
  }

  boolean type(ItemId item, ItemField field, String text) {
    return manifest().item(item).filter(now -> !field.of(now).equals(text)).isEmpty()
        || session.edit(new Edit.SetField(item, field, text));
  }

  /// Writes a block of cells, as copied from a spreadsheet, from one cell on to the right and down.
  boolean paste(List<ItemId> items, List<ItemField> fields, String block) {
    var edits = new ArrayList<Edit>();
    var lines = block.stripTrailing().split("\\r?\\n");
    for (int row = 0; row < lines.length && row < items.size(); row++) {
      var cells = lines[row].split("\t", -1);
      for (int column = 0; column < cells.length && column < fields.size(); column++) {
        edits.add(new Edit.SetField(items.get(row), fields.get(column), cells[column].strip()));
      }
    }
    return !edits.isEmpty() && session.edit(new Edit.Several("Paste " + edits.size() + " cells", edits));
  }

  /// Writes the first item's cell into all the others.
  boolean fillDown(List<ItemId> items, ItemField field) {
    var text = items.isEmpty() ? Optional.<String>empty() : manifest().item(items.getFirst()).map(field::of);
    var edits = items.stream().skip(1).<Edit>map(item -> new Edit.SetField(item, field, text.orElse(""))).toList();
    return !edits.isEmpty() && session.edit(new Edit.Several("Fill " + field.title().toLowerCase(Locale.ROOT) + " down",
        edits));
  }

  /// Items for everything that was found and no item covers.
  int addDrafts() {
    var drafts = Drafts.of(manifest(), survey().inventory());
    if (!drafts.isEmpty()) {
      session.edit(new Edit.AddItems(Integer.MAX_VALUE, drafts));
    }
    return drafts.size();
  }

  void addItem() {
    var id = new ItemId("new item");
    for (int i = 2; manifest().item(id).isPresent(); i++) {
      id = new ItemId("new item " + i);
    }
    var item = Item.of(id, ItemKind.DATA_ENTITY, List.of(new AssetPattern("db/")));
    if (session.edit(new Edit.AddItems(Integer.MAX_VALUE, List.of(item)))) {
      show(id);
    }
  }

  void remove(List<ItemId> items) {
    if (!items.isEmpty()) {
      session.edit(new Edit.RemoveItems(Set.copyOf(items)));
    }
  }

  private void refresh() {
    var shown = new ArrayList<GridRow>();
    for (var kind : ItemKind.values()) {
      var all = manifest().items().stream().filter(item -> item.kind() == kind).toList();
      var lines = all.stream().map(this::line).filter(line -> in(preset.get(), line)).filter(this::matches).toList();
      if (!lines.isEmpty() || preset.get() == Preset.ALL && filter.get().isBlank()) {
        int decided = (int) all.stream().filter(item -> item.disposition().decided()).count();
        shown.add(new GridRow.Group(kind, decided, all.size(), lines.size()));
        shown.addAll(lines);
      }
    }
    if (!shown.equals(rows.get())) {
      rows.set(List.copyOf(shown));
    }
  }

  private GridRow.Line line(Item item) {
    var survey = survey();
    var assets = survey.coverage().assetsOf(item.id());
    var findings = findings(item.id());
    var covered = Set.copyOf(assets);
    var silent = survey.openSilent().stream().map(SilentDependency::dependant).anyMatch(covered::contains);
    return new GridRow.Line(item, assets.size(), item.size().orElseGet(() -> measured(assets)), findings, silent);
  }

  private ByteCount measured(List<AssetId> assets) {
    return new ByteCount(assets.stream().flatMap(id -> survey().inventory().asset(id).stream())
        .filter(asset -> asset.kind().isRelation()).map(ManifestViewModel::bytes).mapToLong(Long::longValue).sum());
  }

  private static long bytes(Asset asset) {
    return asset.attribute(Attribute.BYTES).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong).orElse(0L);
  }

  private static boolean in(Preset which, GridRow.Line line) {
    return switch (which) {
      case ALL -> true;
      case UNDECIDED -> !line.item().disposition().decided();
      case TO_MEND -> !line.findings().isEmpty() || line.silent();
    };
  }

  private boolean matches(GridRow.Line line) {
    var words = filter.get().strip().toLowerCase(Locale.ROOT);
    return words.isEmpty() || Arrays.stream(ItemField.values()).map(field -> field.of(line.item()))
        .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT).contains(words);
  }

  /// The findings about an item and about the rows of its tables, for the pane below the grid.
  List<Finding> findings(ItemId item) {
    return findings.getOrDefault(item, List.of());
  }
}
