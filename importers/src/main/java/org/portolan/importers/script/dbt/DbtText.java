package org.portolan.importers.script.dbt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.sql.Hole;

/// The text of a model: SQL with Jinja in it.
///
/// @param text with each line where it stands in the file
record DbtText(String text) {
  private static final int LONGEST = 300_000;
  private static final String QUOTED = "\\s*['\"]([\\w.$-]+)['\"]\\s*";
  private static final Pattern REF = Pattern.compile("\\bref\\((?:" + QUOTED + ",)?" + QUOTED + "(?:,[^()]*)?\\)");
  private static final Pattern SOURCE = Pattern.compile("\\bsource\\(" + QUOTED + "," + QUOTED + "\\)");
  private static final Pattern JINJA = Pattern.compile(
      "\\{\\{((?:[^}]|\\}(?!\\})){0,1500}+)\\}\\}|\\{%((?:[^%]|%(?!\\})){0,1500}+)%\\}");
  private static final Pattern CONFIG = Pattern.compile("\\bconfig\\(((?:[^()]|\\([^()]*+\\))*+)\\)");
  private static final Pattern TEXT = Pattern.compile("['\"]([^'\"]*)['\"]");
  private static final Pattern SET = Pattern.compile("\\bset\\s+(\\w+)\\s*=([^%]{0,300}+)%\\}");
  private static final Pattern SNAPSHOT = Pattern.compile("\\{%-?\\s*snapshot\\s+(\\w+)\\s*-?%\\}");

  DbtText {
    text = isTooLong(text) ? "" : uncommented(text);
  }

  /// Whether nothing is read of such a text.
  static boolean isTooLong(String text) {
    return text.length() > LONGEST;
  }

  private static String uncommented(String said) {
    var kept = new StringBuilder();
    int at = 0;
    for (int open = said.indexOf("{#"); open >= 0; open = said.indexOf("{#", at)) {
      int close = said.indexOf("#}", open);
      kept.append(said, at, open).append(blank(said.substring(open, close < 0 ? said.length() : close + 2)));
      at = close < 0 ? said.length() : close + 2;
    }
    return kept.append(said.substring(at)).toString();
  }

  /// The models that it reads, in order.
  List<String> refs() {
    return REF.matcher(text).results().map(found -> found.group(2)).distinct().toList();
  }

  /// The sources that it reads, each as `name.table`.
  List<String> sources() {
    return SOURCE.matcher(text).results().map(found -> found.group(1) + "." + found.group(2))
        .distinct().toList();
  }

  /// The name that `{% snapshot name %}` gives.
  Optional<String> snapshot() {
    return SNAPSHOT.matcher(text).results().map(found -> found.group(1)).findFirst();
  }

  /// What the model says of itself: `config(materialized='table', tags=['night'])`.
  List<String> configured(String key) {
    var values = Pattern.compile("\\b" + key + "\\s*=\\s*(\\[[^\\]]*\\]|['\"][^'\"]*['\"]|\\w+)");
    return CONFIG.matcher(text).results().flatMap(config -> values.matcher(config.group(1)).results())
        .flatMap(value -> value.group(1).matches("\\w+") ? Stream.of(value.group(1))
            : TEXT.matcher(value.group(1)).results().map(one -> one.group(1)))
        .toList();
  }

  /// All that it reads, wherever that stands: in a query whose part has the same name, or in a block.
  List<Named> named() {
    return Stream.concat(
        REF.matcher(text).results().map(found -> new Named(line(found.start()), found.group(2), false)),
        SOURCE.matcher(text).results()
            .map(found -> new Named(line(found.start()), found.group(1) + "." + found.group(2), true)))
        .toList();
  }

  private int line(int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /// @param source whether it is none of the project's own models
  record Named(int line, String name, boolean source) {}

  /// The statement that the database is given, as far as it is known.
  ///
  /// @param models  the table of a model
  /// @param sources the table of a source
  /// @param own     the model's own table
  String statement(UnaryOperator<String> models, UnaryOperator<String> sources, String own) {
    var names = new HashMap<String, String>();
    SET.matcher(text).results()
        .forEach(found -> names.put(found.group(1), filled(found.group(2), models, sources, own, names)));
    return JINJA.matcher(text).replaceAll(found -> {
      var inner = found.group(1);
      var kept = inner == null || CONFIG.matcher(inner).find() ? "" : filled(inner, models, sources, own, names);
      return Matcher.quoteReplacement(kept + blank(found.group()));
    });
  }

  private static String filled(String inner, UnaryOperator<String> models, UnaryOperator<String> sources, String own,
      Map<String, String> names) {
    var ref = REF.matcher(inner);
    if (ref.find()) {
      return models.apply(ref.group(2));
    }
    var source = SOURCE.matcher(inner);
    if (source.find()) {
      return sources.apply(source.group(1) + "." + source.group(2));
    }
    var name = inner.replaceAll("^[-\\s]+|[-\\s]+$", "");
    return name.equals("this") ? own : names.getOrDefault(name, Hole.TEXT);
  }

  private static String blank(String text) {
    return "\n".repeat((int) text.chars().filter(c -> c == '\n').count());
  }
}
