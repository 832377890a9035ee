package org.portolan.importers.script.dbt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// A project of dbt: what `dbt_project.yml` and the files beside it say.
///
/// @param root    its folder, with a leading `/`
/// @param models  all that it can build, by name
/// @param sources what the tables that it does not build are called, each by `name.table`
record DbtProject(String root, YamlNode settings, Map<String, DbtModel> models, Map<String, String> sources) {
  static final String FILE = "dbt_project.yml";
  private static final int MOST_MODELS = 3_000;

  /// @param folder on the host
  static Optional<DbtProject> in(Run run, String folder) {
    return run.file(folder.substring(1) + (folder.length() > 1 ? "/" : "") + FILE).flatMap(DbtProject::document)
        .map(settings -> new Reading(run, folder, settings).project());
  }

  static Optional<YamlNode> document(TextFile file) {
    return YamlReader.lenient(file.path(), file.text()).documents().stream().findFirst();
  }

  /// The statements before and after all others, such as grants.
  List<String> around() {
    return Stream.of("on-run-start", "on-run-end").flatMap(key -> settings.at(key).stream())
        .flatMap(node -> Stream.concat(node.text().stream(),
            node.items().stream().flatMap(item -> item.text().stream())))
        .toList();
  }

  String table(String model) {
    return Optional.ofNullable(models.get(model)).map(DbtModel::table).orElse(model);
  }

  /// Without a word of its own, a source's tables lie in a schema of its name.
  String source(String name) {
    return sources.getOrDefault(name, name);
  }

  private static final class Reading {
    private final Run run;
    private final String root;
    private final YamlNode settings;
    private final Map<String, DbtModel> models = new LinkedHashMap<>();
    private final Map<String, String> sources = new HashMap<>();

    Reading(Run run, String root, YamlNode settings) {
      this.run = run;
      this.root = root;
      this.settings = settings;
    }

    DbtProject project() {
      for (var folder : folders("model-paths", "source-paths", "models")) {
        for (var path : run.index().below(folder)) {
          file(folder, path);
        }
      }
      for (var folder : folders("snapshot-paths", "snapshot-paths", "snapshots")) {
        run.index().below(folder).stream().filter(path -> path.endsWith(".sql"))
            .forEach(path -> add(DbtModel.Kind.SNAPSHOT, folder, path));
      }
      for (var folder : folders("seed-paths", "data-paths", "seeds")) {
        run.index().below(folder).stream().filter(path -> path.endsWith(".csv"))
            .forEach(path -> add(DbtModel.Kind.SEED, folder, path));
      }
      return new DbtProject(root, settings, models, sources);
    }

    private List<String> folders(String key, String before, String usual) {
      var named = settings.at(key).or(() -> settings.at(before)).map(YamlNode::items).orElse(List.of()).stream()
          .flatMap(item -> item.text().stream()).toList();
      return (named.isEmpty() ? List.of(usual) : named).stream().map(name -> Paths.under(root, name)).toList();
    }

    private void file(String folder, String path) {
      if (path.matches(".*\\.(?:sql|py)")) {
        add(DbtModel.Kind.MODEL, folder, path);
      } else if (path.matches(".*\\.ya?ml")) {
        run.file(path.substring(1)).flatMap(DbtProject::document).ifPresent(this::sources);
      }
    }

    private void sources(YamlNode document) {
      for (var source : document.at("sources").map(YamlNode::items).orElse(List.of())) {
        var name = text(source, "name");
        var said = text(source, "schema");
        var schema = said.isEmpty() ? name : said.contains("{") ? "" : said;
        for (var table : source.at("tables").map(YamlNode::items).orElse(List.of())) {
          var called = text(table, "identifier").isEmpty() ? text(table, "name") : text(table, "identifier");
          sources.put(name + "." + text(table, "name"), schema.isEmpty() ? called : schema + "." + called);
        }
      }
    }

    private void add(DbtModel.Kind kind, String folder, String path) {
      var inner = Paths.directory(path.substring(folder.length() + 1));
      var folders = inner.isEmpty() ? List.<String>of() : List.of(inner.split("/"));
      var said = kind == DbtModel.Kind.SEED ? "" : run.text(path.substring(1));
      if (DbtText.isTooLong(said)) {
        run.unread(new Place(path.substring(1), 1), UnreadKind.TOO_LARGE,
            "A model of dbt that is too long to be read: what it reads was left out");
      }
      var text = new DbtText(said);
      var stem = Paths.name(path).replaceFirst("\\.\\w+$", "");
      var name = kind == DbtModel.Kind.SNAPSHOT ? text.snapshot().orElse(stem) : stem;
      var section = switch (kind) {
        case MODEL -> "models";
        case SEED -> "seeds";
        case SNAPSHOT -> "snapshots";
      };
      boolean off = last(text.configured("enabled"), set(section, folders, "enabled")).equalsIgnoreCase("false");
      if (!off && models.size() < MOST_MODELS) {
        var tags = new ArrayList<>(text.configured("tags"));
        tags.addAll(set(section, folders, "tags"));
        models.put(name, new DbtModel(name, text.configured("alias").stream().findFirst().orElse(name), kind, path,
            folders, last(text.configured("materialized"), set(section, folders, "materialized")).equals("ephemeral"),
            tags, text, text.refs(), text.sources()));
      }
      if (models.size() == MOST_MODELS) {
        run.cut("A project of dbt has more than " + MOST_MODELS + " models; the others were not followed");
      }
    }

    private static String last(List<String> own, List<String> set) {
      return !own.isEmpty() ? own.getLast() : set.isEmpty() ? "" : set.getLast();
    }

    /// What the project sets for the folders of a model, from the outermost to its own.
    private List<String> set(String section, List<String> folders, String key) {
      var found = new ArrayList<String>();
      var here = settings.at(section, text(settings, "name"));
      settings.at(section).ifPresent(node -> found.addAll(texts(node, key)));
      for (int i = 0; here.isPresent(); i++) {
        found.addAll(texts(here.get(), key));
        here = i < folders.size() ? here.get().at(folders.get(i)) : Optional.empty();
      }
      return found;
    }

    private static List<String> texts(YamlNode node, String key) {
      return node.at("+" + key).or(() -> node.at(key)).stream().flatMap(
          value -> Stream.concat(value.text().stream(), value.items().stream().flatMap(item -> item.text().stream())))
          .toList();
    }

    private static String text(YamlNode node, String key) {
      return node.at(key).flatMap(YamlNode::text).orElse("");
    }
  }
}
