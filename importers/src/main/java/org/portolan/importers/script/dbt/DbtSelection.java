package org.portolan.importers.script.dbt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Which models `--select` means: by name, folder, path, tag or source, with `+` for those before or behind them.
final class DbtSelection {
  private static final Pattern TERM = Pattern.compile("(\\d*\\+|@)?(?:([a-z_.]+):)?([^+:]+?)(\\+\\d*)?");

  private static final int MOST_WORDS = 100;
  private static final int MOST_STARS = 4;

  private final DbtProject project;
  /// By the name of what they read.
  private final Map<String, List<DbtModel>> readers = new HashMap<>();

  DbtSelection(DbtProject project) {
    this.project = project;
    project.models().values()
        .forEach(
            model -> model.refs().forEach(name -> readers.computeIfAbsent(name, _ -> new ArrayList<>()).add(model)));
  }

  /// @param words several of them mean all that any of them means
  /// @return empty where one of them says what only dbt's own files know, or they are very many
  Optional<Set<DbtModel>> of(List<String> words) {
    var chosen = new LinkedHashSet<DbtModel>();
    if (words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    for (var word : words) {
      Optional<Set<DbtModel>> each = Optional.empty();
      for (var term : word.split(",", 20)) {
        var one = term(term.strip());
        if (one.isEmpty()) {
          return Optional.empty();
        }
        each = each.isEmpty() ? one : each.map(set -> both(set, one.get()));
      }
      each.ifPresent(chosen::addAll);
    }
    return Optional.of(chosen);
  }

  private static Set<DbtModel> both(Set<DbtModel> one, Set<DbtModel> other) {
    var both = new LinkedHashSet<>(one);
    both.retainAll(other);
    return both;
  }

  private Optional<Set<DbtModel>> term(String term) {
    var said = TERM.matcher(term);
    if (!said.matches()) {
      return Optional.empty();
    }
    var how = said.group(2) == null ? "fqn" : said.group(2);
    var what = said.group(3);
    var found = new LinkedHashSet<DbtModel>();
    for (var model : project.models().values()) {
      boolean meant = switch (how) {
        case "fqn" -> isCalled(model, what);
        case "path" -> isBelow(model, what);
        case "file" -> model.path().endsWith("/" + what);
        case "tag" -> model.tags().contains(what);
        case "source" -> model.sources().stream().anyMatch(name -> name.equals(what) || name.startsWith(what + "."));
        case "resource_type" -> model.kind().name().equalsIgnoreCase(what);
        case "package" -> true;
        default -> false;
      };
      if (meant) {
        found.add(model);
      }
    }
    if (!Set.of("fqn", "path", "file", "tag", "source", "resource_type", "package").contains(how)) {
      return Optional.empty();
    }
    var all = new LinkedHashSet<>(found);
    if (said.group(1) != null) {
      all.addAll(reached(found, model -> model.refs().stream().flatMap(name -> Optional
          .ofNullable(project.models().get(name)).stream()).toList()));
    }
    if (said.group(4) != null || "@".equals(said.group(1))) {
      all.addAll(reached(found, model -> readers.getOrDefault(model.name(), List.of())));
    }
    return Optional.of(all);
  }

  private static Set<DbtModel> reached(Collection<DbtModel> from, Function<DbtModel, List<DbtModel>> next) {
    var all = new LinkedHashSet<DbtModel>();
    var open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (var one : next.apply(open.poll())) {
        if (all.add(one)) {
          open.add(one);
        }
      }
    }
    return all;
  }

  private boolean isCalled(DbtModel model, String what) {
    var name = project.settings().at("name").flatMap(node -> node.text()).orElse("");
    var whole = name + "." + String.join(".", model.folders()) + (model.folders().isEmpty() ? "" : ".") + model.name();
    var form = Pattern.quote(what.replace("/", ".")).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    boolean few = what.chars().filter(c -> c == '*').count() <= MOST_STARS;
    return few && model.name().matches(form) || ("." + whole + ".").contains("." + what + ".") || isBelow(model, what);
  }

  private boolean isBelow(DbtModel model, String what) {
    var path = model.path().substring(project.root().length() > 1 ? project.root().length() + 1 : 1);
    var plain = what.replaceFirst("^\\./", "").replaceFirst("/\\**$", "");
    return what.contains("/") && (path.equals(plain) || path.startsWith(plain + "/"))
        || !what.contains("/") && path.startsWith(plain + "/");
  }
}
