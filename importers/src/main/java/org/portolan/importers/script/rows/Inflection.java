package org.portolan.importers.script.rows;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// English plurals and the ways to spell names, as frameworks use them to get from a class to its table.
public final class Inflection {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Map<String, String> IRREGULAR = Map.ofEntries(Map.entry("person", "people"),
      Map.entry("man", "men"), Map.entry("woman", "women"), Map.entry("child", "children"), Map.entry("mouse", "mice"),
      Map.entry("ox", "oxen"), Map.entry("tooth", "teeth"), Map.entry("foot", "feet"), Map.entry("goose", "geese"),
      Map.entry("datum", "data"), Map.entry("medium", "media"), Map.entry("criterion", "criteria"),
      Map.entry("index", "indices"), Map.entry("matrix", "matrices"), Map.entry("vertex", "vertices"),
      Map.entry("quiz", "quizzes"), Map.entry("status", "statuses"), Map.entry("alias", "aliases"),
      Map.entry("virus", "viri"), Map.entry("axis", "axes"), Map.entry("crisis", "crises"),
      Map.entry("analysis", "analyses"), Map.entry("leaf", "leaves"), Map.entry("half", "halves"),
      Map.entry("shelf", "shelves"), Map.entry("wolf", "wolves"), Map.entry("life", "lives"),
      Map.entry("knife", "knives"), Map.entry("move", "moves"));
  private static final Set<String> SAME = Set.of("equipment", "information", "rice", "money", "species", "series",
      "fish", "sheep", "news", "police", "jeans", "feedback", "metadata", "data", "media", "traffic", "staff");

  private Inflection() {}

  /// `OrderItem` as `order_item`.
  public static String snake(String name) {
    return HUMP.matcher(name).replaceAll("_").replace("__", "_").toLowerCase(Locale.ROOT);
  }

  /// The last word of a name as its plural: `order_item` as `order_items`.
  public static String plural(String name) {
    int cut = name.lastIndexOf('_') + 1;
    return name.substring(0, cut) + word(name.substring(cut));
  }

  private static String word(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    if (SAME.contains(lower) || lower.isEmpty()) {
      return word;
    }
    var irregular = IRREGULAR.get(lower);
    if (irregular != null) {
      return irregular;
    }
    if (lower.matches(".*[^aeiou]y")) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    if (lower.endsWith("sis")) {
      return word.substring(0, word.length() - 2) + "es";
    }
    if (lower.matches(".*(?:ss|us|gas|x|z|ch|sh)")) {
      return word + "es";
    }
    if (lower.endsWith("s")) {
      // it is a plural already: `settings`
      return word;
    }
    return lower.endsWith("o") && lower.matches(".*(?:tomato|potato|hero|echo|buffalo)") ? word + "es" : word + "s";
  }

  /// `order_items` as `order_item`, roughly: what [#plural] makes of one.
  public static String singular(String name) {
    int cut = name.lastIndexOf('_') + 1;
    var head = name.substring(0, cut);
    var last = name.substring(cut);
    for (var entry : IRREGULAR.entrySet()) {
      if (entry.getValue().equals(last)) {
        return head + entry.getKey();
      }
    }
    if (SAME.contains(last) || last.endsWith("ss")) {
      return name;
    }
    if (last.endsWith("ies") && last.length() > 4) {
      return head + last.substring(0, last.length() - 3) + "y";
    }
    if (last.matches(".*(?:ss|x|ch|sh|z)es")) {
      return head + last.substring(0, last.length() - 2);
    }
    return last.endsWith("s") ? head + last.substring(0, last.length() - 1) : name;
  }

  /// `order_item` as `OrderItem`.
  public static String camel(String name) {
    var made = new StringBuilder();
    for (var part : name.split("_", -1)) {
      made.append(part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return made.toString();
  }
}
