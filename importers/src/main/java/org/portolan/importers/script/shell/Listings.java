package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What `ls` and `find` print of folders that were collected: the scripts that a loop then starts one after the other.
final class Listings {
  private static final int MOST = 100;
  /// Options of `ls` that change the order or the look of names, and not which they are.
  private static final String PLAIN = "-[1AFtrUSvXk]+";
  private static final Set<String> NUMBERED = Set.of("-maxdepth", "-mindepth");

  private Listings() {}

  static Value ls(Run run, Execution process, List<Value> words) {
    var names = new ArrayList<String>();
    boolean any = false;
    for (var word : words.subList(1, words.size())) {
      var text = Values.exact(word).orElse("*");
      if (text.startsWith("-") && !text.matches(PLAIN) || Globs.isPattern(text)) {
        return Values.UNKNOWN;
      }
      if (!text.startsWith("-")) {
        any = true;
        var inside = run.index().names(Paths.under(process.directory(), text));
        names.addAll(inside.isEmpty() ? List.of(text) : inside);
      }
    }
    if (!any) {
      names.addAll(run.index().names(process.directory()));
    }
    return printed(names);
  }

  /// Only by name and kind: how old or large a file is on the host is not known.
  static Value find(Run run, Execution process, List<Value> words) {
    var texts = words.subList(1, words.size()).stream().map(word -> Values.exact(word).orElse("?")).toList();
    if (texts.isEmpty() || texts.getFirst().startsWith("-") || texts.getFirst().equals("?")) {
      return Values.UNKNOWN;
    }
    var pattern = "*";
    int deepest = 20;
    for (int i = 1; i + 1 < texts.size(); i += 2) {
      var option = texts.get(i);
      var of = texts.get(i + 1);
      boolean named = option.equals("-name") || option.equals("-iname");
      if (!named && !(option.equals("-type") && of.equals("f")) && !NUMBERED.contains(option)) {
        return Values.UNKNOWN;
      }
      pattern = named ? of : pattern;
      deepest = option.equals("-maxdepth") && of.matches("\\d") ? Integer.parseInt(of) : deepest;
    }
    if (texts.size() % 2 == 0 && !texts.getLast().matches("-print0?")) {
      return Values.UNKNOWN;
    }
    var folder = texts.getFirst().replaceFirst("/+$", "");
    var full = Paths.under(process.directory(), folder);
    var names = new ArrayList<String>();
    for (var path : run.index().below(full)) {
      long depth = path.substring(full.length()).chars().filter(c -> c == '/').count();
      if (depth <= deepest && Globs.matches(pattern, Paths.name(path))) {
        names.add(folder + path.substring(full.length()));
      }
    }
    return printed(names);
  }

  private static Value printed(List<String> names) {
    return names.isEmpty() || names.size() > MOST ? Values.UNKNOWN
        : new Value.Text(String.join("\n", names) + "\n", Place.NOWHERE);
  }
}
