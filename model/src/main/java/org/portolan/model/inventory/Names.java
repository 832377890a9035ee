package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How people name tables and the columns that refer to them.
final class Names {
  /// A key that is called so says nothing about whose key it is.
  private static final Set<String> COMMON = Set.of("id", "key", "code", "name", "uuid", "guid", "pk", "rowid", "oid",
      "no", "nr", "num", "number", "type", "status", "value", "ref", "slug", "token", "version", "date", "label",
      "title", "email", "hash", "seq", "position", "language", "lang", "locale", "country", "currency", "year");
  private static final List<String> MARKS = List.of("id", "fk", "ref", "no", "nr", "key", "code", "uuid", "guid", "num",
      "number");

  private Names() {}

  /// `shippingAddressID`, `shipping_address_id`: shipping, address, id.
  static List<String> words(String name) {
    var words = new ArrayList<String>();
    for (var part : name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .split("[^A-Za-z0-9]+")) {
      if (!part.isEmpty()) {
        words.add(part.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  static boolean isCommon(String key) {
    return COMMON.contains(key);
  }

  /// Whether a word of a column says that it refers to something.
  static boolean isMark(String word) {
    return MARKS.contains(word);
  }

  /// What is left of a column's words without what marks it as a reference; empty where nothing marks it.
  static List<String> stem(List<String> words) {
    if (words.size() > 1 && isMark(words.getLast())) {
      return words.subList(0, words.size() - 1);
    }
    if (words.size() > 1 && (words.getFirst().equals("id") || words.getFirst().equals("fk"))) {
      return words.subList(1, words.size());
    }
    var last = words.isEmpty() ? "" : words.getLast();
    if (last.length() > 4 && last.endsWith("id")) {
      var stem = new ArrayList<>(words.subList(0, words.size() - 1));
      stem.add(last.substring(0, last.length() - 2));
      return stem;
    }
    return List.of();
  }

  /// The name in singular and plural, as English forms them.
  static Set<String> forms(String name) {
    var forms = new LinkedHashSet<String>();
    forms.add(name);
    forms.add(name + "s");
    forms.add(name + "es");
    if (name.endsWith("y")) {
      forms.add(name.substring(0, name.length() - 1) + "ies");
    }
    if (name.endsWith("ies")) {
      forms.add(name.substring(0, name.length() - 3) + "y");
    }
    if (name.endsWith("s") && name.length() > 3) {
      forms.add(name.substring(0, name.length() - 1));
    }
    if (name.endsWith("es") && name.length() > 4) {
      forms.add(name.substring(0, name.length() - 2));
    }
    if (name.endsWith("person")) {
      forms.add(name.substring(0, name.length() - 6) + "people");
    }
    if (name.endsWith("child")) {
      forms.add(name + "ren");
    }
    return forms;
  }

  /// Whether a key called `hostid` is by its name that of a table called `hosts`.
  static boolean belongs(String key, String table) {
    var stem = stem(words(key));
    var joined = String.join("_", stem);
    return !stem.isEmpty() && (forms(joined).contains(table) || forms(String.join("", stem)).contains(
        table.replace("_", "")));
  }
}
