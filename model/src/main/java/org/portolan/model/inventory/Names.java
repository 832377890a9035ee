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
  private static final Set<String> MARKS = Set.of("id", "fk", "ref", "uuid", "guid");
  /// These mark a reference only where the key that is meant is marked so, too: `order_no`, but not `version_number`.
  private static final Set<String> WEAK_MARKS = Set.of("no", "nr", "num", "number", "key", "code");

  private Names() {}

  /// `shippingAddressID`, `shipping_address_id`: shipping, address, id.
  static List<String> words(String name) {
    var words = new ArrayList<String>();
    int start = 0;
    for (int at = 0; at <= name.length(); at++) {
      boolean letter = at < name.length() && Character.isLetterOrDigit(name.charAt(at));
      if (at > start && (!letter || begins(name, at))) {
        words.add(name.substring(start, at).toLowerCase(Locale.ROOT));
        start = at;
      }
      if (!letter) {
        start = at + 1;
      }
    }
    return words;
  }

  /// A capital after a small letter or digit, or before one at the end of capitals: `IDNumber`.
  private static boolean begins(String name, int at) {
    char unit = name.charAt(at);
    char before = name.charAt(at - 1);
    return Character.isUpperCase(unit) && (!Character.isUpperCase(before) && Character.isLetterOrDigit(before)
        || Character.isUpperCase(before) && at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1)));
  }

  static boolean isCommon(String key) {
    return COMMON.contains(key);
  }

  /// Whether a column that ends so may refer to that key.
  static boolean fits(List<String> column, List<String> key) {
    return !WEAK_MARKS.contains(column.getLast()) || !key.isEmpty() && key.getLast().equals(column.getLast());
  }

  /// What is left of a column's words without what marks it as a reference; empty where nothing marks it.
  static List<String> stem(List<String> words) {
    if (words.size() > 1 && (MARKS.contains(words.getLast()) || WEAK_MARKS.contains(words.getLast()))) {
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
