package org.portolan.importers.script.dbt;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.Engines;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.Engine;
import org.portolan.model.yaml.YamlNode;

/// Where a project's tables are: `profiles.yml`, as the environment fills it in.
final class DbtProfile {
  private static final String FILE = "profiles.yml";
  private static final Pattern VARIABLE = Pattern.compile(
      "\\{\\{\\s*env_var\\(\\s*['\"](\\w+)['\"]\\s*(?:,\\s*['\"]([^'\"]*)['\"])?\\s*\\)[^}]*\\}\\}");

  private final Run run;
  private final Execution process;
  private final DbtProject project;

  DbtProfile(Run run, Execution process, DbtProject project) {
    this.run = run;
    this.process = process;
    this.project = project;
  }

  /// @param folder of the profiles, empty where it is not told
  /// @param target which of its databases, empty for the usual one
  Connection connection(String folder, String profile, String target) {
    var name = profile.isEmpty() ? project.settings().at("profile").flatMap(YamlNode::text).orElse("") : profile;
    var set = Optional.ofNullable(process.environment().get("DBT_PROFILES_DIR")).flatMap(Values::exact);
    var places = Stream.concat(Stream.of(folder).filter(said -> !said.isEmpty()), set.stream())
        .map(said -> Paths.under(process.directory(), said));
    var found =
        Stream.of(places, Stream.of(project.root()), Stream.of("/home/" + process.user() + "/.dbt", "/root/.dbt"))
            .flatMap(one -> one).map(one -> one.substring(Math.min(1, one.length())))
            .flatMap(one -> run.file(one + (one.isEmpty() ? "" : "/") + FILE).stream())
            .flatMap(file -> DbtProject.document(file).stream()).flatMap(document -> document.at(name).stream())
            .findFirst();
    return found.flatMap(node -> {
      var which = target.isEmpty() ? filled(node.at("target")).orElse("default") : target;
      var outputs = node.at("outputs");
      return outputs.flatMap(all -> all.at(which)).or(() -> outputs.filter(all -> all.entries().size() == 1)
          .map(all -> all.entries().getFirst().value()));
    }).map(this::connection).orElse(Connection.UNSAID);
  }

  private Connection connection(YamlNode output) {
    var engine = filled(output.at("type")).flatMap(Engines::named).orElse(Engine.UNKNOWN);
    return Connection.to(engine).withHost(first(output, "host", "server", "account"))
        .withPort(first(output, "port"))
        .withDatabase(first(output, "dbname", "database", "catalog", "project", "path"))
        .withUser(first(output, "user", "username"));
  }

  private String first(YamlNode output, String... keys) {
    return Stream.of(keys).flatMap(key -> filled(output.at(key)).stream()).findFirst().orElse("");
  }

  /// Empty where it is put together of what nobody knows.
  private Optional<String> filled(Optional<YamlNode> node) {
    var text = node.flatMap(YamlNode::text).map(said -> VARIABLE.matcher(said).replaceAll(found -> Matcher
        .quoteReplacement(Optional.ofNullable(process.environment().get(found.group(1))).flatMap(Values::exact)
            .or(() -> Optional.ofNullable(found.group(2))).orElse("{{"))));
    return text.filter(said -> !said.contains("{{") && !said.isBlank());
  }
}
