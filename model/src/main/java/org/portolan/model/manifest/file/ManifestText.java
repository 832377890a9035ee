package org.portolan.model.manifest.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.form.FileFormat;
import org.portolan.model.yaml.form.FileFormat.Outcome;
import org.portolan.model.yaml.form.FileFormat.Written;
import org.portolan.model.yaml.form.JsonSchema;
import org.portolan.model.yaml.form.Mistakes;

/// A manifest together with the very text that says it: comments, blank lines and order included.
public final class ManifestText {
  /// The name of the schema beside a manifest.
  public static final String SCHEMA_FILE = "manifest.schema.json";
  private static final FileFormat<Manifest> FORMAT = new FileFormat<>(ManifestShape.FORMAT_NUMBER, """
      # yaml-language-server: $schema=%s
      # What was decided. Edit it here or in the workbench: comments and order stay as they are.
      """.formatted(SCHEMA_FILE), ManifestShape.MANIFEST, ManifestText::sameNames);

  private final Written<Manifest> written;
  private final EarlierTexts earlier;

  private ManifestText(Written<Manifest> written, EarlierTexts earlier) {
    this.written = written;
    this.earlier = earlier;
  }

  /// @param source the file's name, for the places of problems
  public static ManifestReading read(String source, String text) {
    return switch (FORMAT.read(source, text)) {
      case Outcome.Read<Manifest>(var readable) ->
          new ManifestReading.Readable(new ManifestText(readable, EarlierTexts.NONE));
      case Outcome.Refused<Manifest>(var problems) -> new ManifestReading.Unreadable(text, problems);
    };
  }

  /// The text of a manifest that has no file yet.
  public static ManifestText fresh(String source, Manifest manifest) {
    return new ManifestText(FORMAT.fresh(source, manifest), EarlierTexts.NONE);
  }

  /// The text that says something else, and differs from this one only where it must.
  ///
  /// What this text has said before is said in the same words again, so that undo brings comments back, too.
  public ManifestText saying(Manifest wanted) {
    if (wanted.equals(manifest())) {
      return this;
    }
    var next =
        earlier.that(wanted).flatMap(text -> again(text, wanted)).orElseGet(() -> FORMAT.saying(written, wanted));
    return new ManifestText(next, earlier.with(manifest(), text()));
  }

  /// What was decided here and elsewhere, both beginning with `before`; empty when they contradict each other.
  public static Optional<Manifest> merged(Manifest before, Manifest here, Manifest elsewhere) {
    return FORMAT.merged(before, here, elsewhere);
  }

  private Optional<Written<Manifest>> again(String text, Manifest wanted) {
    return FORMAT.read(written.source(), text) instanceof Outcome.Read<Manifest>(var read)
        && read.value().equals(wanted) ? Optional.of(read) : Optional.empty();
  }

  /// Describes a manifest to editors, as JSON Schema.
  public static String schema() {
    return JsonSchema.of("Portolan manifest", ManifestShape.MANIFEST);
  }

  public String text() {
    return written.text();
  }

  public Manifest manifest() {
    return written.value();
  }

  /// The lines on which an item stands, from its name to the end of its last field; empty when there is none.
  public Optional<LineRange> linesOf(ItemId id) {
    return itemNode(id).map(YamlNode::span).map(span -> new LineRange(span.line(),
        span.line() + (int) text().substring(span.from(), span.to()).chars().filter(unit -> unit == '\n').count()));
  }

  private Optional<YamlNode> itemNode(ItemId id) {
    return itemNodes(written.root()).stream()
        .filter(item -> item.at("item").flatMap(YamlNode::text).filter(id.value()::equals).isPresent()).findFirst();
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
          mistakes.at(name, "manifest-same-name", "Another item is called `%s`.".formatted(name.text().orElse("")),
              "It stands on line %d.".formatted(before.span().line()), "Give one of them another name.");
        }
      });
    }
  }
}
