package org.portolan.model.manifest.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.yaml.Patch;
import org.portolan.model.yaml.Span;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;
import org.portolan.model.yaml.YamlReading;
import org.portolan.model.yaml.YamlWriter;
import org.portolan.model.yaml.form.Mistakes;

/// A manifest together with the very text that says it: comments, blank lines and order included.
public final class ManifestText {
  private static final String HEADER = """
      # yaml-language-server: $schema=manifest.schema.json
      # What was decided. Edit it here or in the workbench: comments and order stay as they are.
      """;

  private final String source;
  private final String text;
  private final Manifest manifest;
  private final YamlNode root;

  private ManifestText(String source, String text, Manifest manifest, YamlNode root) {
    this.source = source;
    this.text = text;
    this.manifest = manifest;
    this.root = root;
  }

  /// @param source the file's name, for the places of problems
  public static ManifestReading read(String source, String text) {
    return switch (YamlReader.strict(source, text)) {
      case YamlReading.Refused(var problems) -> new ManifestReading.Unreadable(text, problems);
      case YamlReading.Read(var root) -> read(source, text, root.orElseGet(ManifestText::nothing));
    };
  }

  private static ManifestReading read(String source, String text, YamlNode root) {
    var mistakes = new Mistakes(source);
    if (isNewer(root)) {
      mistakes.at(root.at("portolan").orElse(root), "manifest-newer",
          "%s was written by a newer Portolan.".formatted(source),
          "This one reads format %d.".formatted(ManifestShape.FORMAT_NUMBER), "Open it with the newer version.");
      return new ManifestReading.Unreadable(text, mistakes.inOrder());
    }
    var manifest = ManifestShape.MANIFEST.read(root, mistakes);
    sameNames(root, mistakes);
    return manifest.isPresent() && mistakes.count() == 0
        ? new ManifestReading.Readable(new ManifestText(source, text, manifest.get(), root))
        : new ManifestReading.Unreadable(text, mistakes.inOrder());
  }

  /// The text of a manifest that has no file yet.
  public static ManifestText fresh(String source, Manifest manifest) {
    return parsed(source, HEADER + "\n" + YamlWriter.document(ManifestShape.MANIFEST.write(manifest)));
  }

  /// The text that says something else, and differs from this one only where it must.
  ///
  /// Whatever was spliced is read again; should it not say exactly what is wanted, the whole file is written afresh.
  public ManifestText saying(Manifest wanted) {
    if (wanted.equals(manifest)) {
      return this;
    }
    var before = ManifestShape.MANIFEST.write(manifest);
    var changed = new Patch(text).apply(root, before, ManifestShape.MANIFEST.write(wanted));
    return read(source, changed) instanceof ManifestReading.Readable(var spliced) && spliced.manifest.equals(wanted)
        ? spliced
        : fresh(source, wanted);
  }

  public String text() {
    return text;
  }

  public Manifest manifest() {
    return manifest;
  }

  /// Where an item stands, from its name to the end of its last field.
  public Optional<Span> spanOf(ItemId id) {
    return itemNode(id).map(YamlNode::span);
  }

  /// Where a field of an item stands, such as `owner` or `move`, `to`; the item itself where it does not say it.
  public Optional<Location> placeOf(ItemId id, String... field) {
    return itemNode(id).map(item -> item.at(field).orElse(item).span())
        .map(span -> new Location(source, span.line(), span.column()));
  }

  private Optional<YamlNode> itemNode(ItemId id) {
    return itemNodes(root).stream().filter(item -> isNamed(item, id)).findFirst();
  }

  private static boolean isNamed(YamlNode item, ItemId id) {
    return item.at("item").flatMap(YamlNode::text).filter(id.value()::equals).isPresent();
  }

  private static List<YamlNode> itemNodes(YamlNode root) {
    return root.at("items").map(YamlNode::items).orElse(List.of());
  }

  private static void sameNames(YamlNode root, Mistakes mistakes) {
    Map<String, YamlNode> first = new HashMap<>();
    for (var item : itemNodes(root)) {
      item.at("item").ifPresent(name -> {
        var before = first.putIfAbsent(name.text().orElse(""), name);
        if (before != null) {
          mistakes.at(name, "manifest-same-name",
              "Another item is called `%s`.".formatted(name.text().orElse("")),
              "It stands on line %d.".formatted(before.span().line()), "Give one of them another name.");
        }
      });
    }
  }

  private static boolean isNewer(YamlNode root) {
    return root.at("portolan").flatMap(YamlNode::text).filter(text -> text.matches("[0-9]{1,9}"))
        .filter(text -> Integer.parseInt(text) > ManifestShape.FORMAT_NUMBER).isPresent();
  }

  private static ManifestText parsed(String source, String text) {
    return switch (read(source, text)) {
      case ManifestReading.Readable(var readable) -> readable;
      case ManifestReading.Unreadable(_, var problems) ->
          throw new IllegalStateException(
              "what was written cannot be read: " + problems.stream().map(Problem::toString).toList());
    };
  }

  private static YamlNode nothing() {
    return new YamlNode.Text("", true, new Span(0, 0, 1, 1));
  }
}
