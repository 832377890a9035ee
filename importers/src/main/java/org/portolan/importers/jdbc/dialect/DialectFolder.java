package org.portolan.importers.jdbc.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.intake.Engine;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;
import org.portolan.model.yaml.YamlReading;

/// Reads a dialect from the resources beside this class: `dialect.yaml` and one `.sql` file for each catalog.
final class DialectFolder {
  private static final String SETTINGS = "dialect.yaml";

  private final String folder;
  private final YamlNode settings;

  private DialectFolder(String folder) {
    this.folder = folder;
    settings = switch (YamlReader.strict(folder + "/" + SETTINGS, resource(SETTINGS).orElseThrow())) {
      case YamlReading.Read(var root) -> root.orElseThrow();
      case YamlReading.Refused(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }

  static Dialect read(String folder) {
    return new DialectFolder(folder).dialect();
  }

  private Dialect dialect() {
    var engine = Engine.valueOf(text("engine").toUpperCase(Locale.ROOT));
    return new Dialect(folder, engine, text("title"), texts("urls"), words("connection"), words("tls"),
        texts("session"),
        settings.at("snapshot").map(_ -> new SharedSnapshot(text("snapshot", "share"), text("snapshot", "join"))),
        refusals(),
        texts("login"), text("declares-reads").equals("true"),
        text("reaches-neighbours").equals("true"), Opening.named(text("opening")), driver(),
        settings.at("profile").map(_ -> new ProfileWords(words("profile"))), !text("tried").equals("false"),
        new Once<>(this::queries));
  }

  private Map<String, String> words(String key) {
    var words = new HashMap<String, String>();
    settings.at(key).map(YamlNode::entries).orElse(List.of())
        .forEach(entry -> words.put(entry.key().value(), entry.value().text().orElse("")));
    return words;
  }

  private DriverOrigin driver() {
    return new DriverOrigin(text("driver", "artifact"), text("driver", "page"));
  }

  private Map<String, Refusal> refusals() {
    var refusals = new HashMap<String, Refusal>();
    for (var refusal : Refusal.values()) {
      texts("refusals", refusal.word()).forEach(code -> refusals.put(code, refusal));
    }
    return refusals;
  }

  private List<CatalogQuery> queries() {
    var queries = new ArrayList<CatalogQuery>();
    for (var catalog : Catalog.values()) {
      var listed = texts("files", catalog.file());
      for (var file : listed.isEmpty() ? List.of(catalog.file()) : listed) {
        resource(file + ".sql").map(sql -> CatalogQuery.parse(catalog, sql)).ifPresent(queries::add);
      }
    }
    return List.copyOf(queries);
  }

  private String text(String... keys) {
    return settings.at(keys).flatMap(YamlNode::text).orElse("");
  }

  private List<String> texts(String... keys) {
    return settings.at(keys).map(YamlNode::items).orElse(List.of()).stream().flatMap(item -> item.text().stream())
        .toList();
  }

  private Optional<String> resource(String file) {
    try (var stream = DialectFolder.class.getResourceAsStream(folder + "/" + file)) {
      return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
