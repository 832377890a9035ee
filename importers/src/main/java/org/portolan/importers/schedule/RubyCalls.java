package org.portolan.importers.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.tree.Tree;

/// What Ruby's schedules call: `Report::Daily.new(7).run`, `shop:close`.
public final class RubyCalls {
  private static final Pattern CALL =
      Pattern.compile(
          "\\s*(?:::)?([A-Z]\\w*(?:::[A-Z]\\w*+)*+)(?:\\.new(?:\\([^()]*\\))?)?(?:\\.set\\([^()]*\\))?\\.(\\w+[?!]?)(?:\\W.*)?",
          Pattern.DOTALL);
  private static final Pattern PASSED_BY = Pattern.compile("(?:.*/)?(?:spec|tests?|vendor|features)/.*");

  private RubyCalls() {}

  /// Whether a text is a call rather than a command line.
  public static boolean isCall(String text) {
    return CALL.matcher(text).matches();
  }

  /// The method of the file that the class has by Rails' rule.
  public static Optional<CodePlace> place(Tree tree, String text) {
    var call = CALL.matcher(text);
    if (!call.matches()) {
      return Optional.empty();
    }
    var tail =
        call.group(1).replace("::", "/").replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT) + ".rb";
    List<String> found = tree.paths().stream().filter(path -> path.equals(tail) || path.endsWith("/" + tail))
        .filter(path -> !PASSED_BY.matcher(path).matches()).toList();
    var method = call.group(2).matches("perform_\\w+") ? "perform" : call.group(2);
    return found.size() == 1 ? Optional.of(new CodePlace(found.getFirst(), method)) : Optional.empty();
  }

  /// The file that defines a task of rake: one that is called like its namespace, else the only one that names it.
  public static Optional<CodePlace> task(Tree tree, String written) {
    var name = written.replaceFirst("[\\[ ].*", "");
    var space = name.replaceFirst(":.*", "");
    var last = name.substring(name.lastIndexOf(':') + 1);
    var defines = Pattern.compile("\\btask[ (]+[:'\"]?" + Pattern.quote(last) + "\\b");
    var files = tree.paths().stream().filter(path -> path.endsWith(".rake") || path.matches("(?:.*/)?[Rr]akefile"))
        .filter(path -> !PASSED_BY.matcher(path).matches())
        .filter(path -> tree.file(path).filter(file -> defines.matcher(file.text()).find()).isPresent()).toList();
    var named =
        files.stream().filter(path -> path.endsWith("/" + space + ".rake") || path.equals(space + ".rake")).toList();
    var chosen = named.size() == 1 ? named : files;
    return chosen.size() == 1 ? Optional.of(new CodePlace(chosen.getFirst(), name)) : Optional.empty();
  }
}
