package org.portolan.importers.script.dbt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A command line of dbt.
///
/// @param folder   of its project, empty where it is not told
/// @param profiles the folder of its profiles, empty where it is not told
record DbtCommand(String verb, List<String> select, List<String> exclude, String folder, String profiles,
    String profile, String target) {
  private static final Set<String> VERBS = Set.of("run", "build", "seed", "snapshot", "test", "run-operation",
      "compile", "deps", "debug", "docs", "list", "ls", "clean", "source", "parse", "init", "clone", "retry", "show");
  private static final Map<String, String> SHORT = Map.of("-s", "--select", "-m", "--select", "--models", "--select",
      "--model", "--select", "-t", "--target");
  private static final Set<String> ALONE = Set.of("--full-refresh", "-f", "--fail-fast", "-x", "--debug", "-d",
      "--quiet", "-q", "--no-version-check", "--use-colors", "--no-use-colors", "--partial-parse", "--no-partial-parse",
      "--defer", "--no-defer", "--empty", "--store-failures", "--version", "--help", "--warn-error", "--favor-state",
      "--no-write-json", "--write-json", "--show", "--no-print", "--no-anonymous-usage-stats", "--cache-selected-only");

  DbtCommand {
    select = List.copyOf(select);
    exclude = List.copyOf(exclude);
  }

  static DbtCommand of(List<String> words) {
    var verb = "";
    var values = new HashMap<String, List<String>>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (!word.startsWith("-")) {
        verb = verb.isEmpty() && VERBS.contains(word) ? word : verb;
        continue;
      }
      int equals = word.indexOf('=');
      var name = equals < 0 ? word : word.substring(0, equals);
      var given = values.computeIfAbsent(SHORT.getOrDefault(name, name), _ -> new ArrayList<>());
      if (equals >= 0) {
        given.add(word.substring(equals + 1));
      } else if (!ALONE.contains(name)) {
        boolean several = Set.of("--select", "--exclude").contains(SHORT.getOrDefault(name, name));
        do {
          i++;
          if (i < words.size()) {
            given.addAll(List.of(words.get(i).strip().split("\\s+")));
          }
        } while (several && i + 1 < words.size() && !words.get(i + 1).startsWith("-"));
      }
    }
    return new DbtCommand(verb, values.getOrDefault("--select", List.of()),
        values.getOrDefault("--exclude", List.of()), last(values, "--project-dir"), last(values, "--profiles-dir"),
        last(values, "--profile"), last(values, "--target"));
  }

  private static String last(Map<String, List<String>> values, String name) {
    return values.getOrDefault(name, List.of()).stream().reduce("", (_, next) -> next);
  }
}
