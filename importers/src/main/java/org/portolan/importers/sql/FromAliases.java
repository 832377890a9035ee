package org.portolan.importers.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// MySQL's `DELETE a, b FROM orders a JOIN items b …`: which of the tables lose rows.
final class FromAliases {
  private final Set<String> deleted = new HashSet<>();

  void deleted(List<Token> names) {
    names.stream().filter(Token::isName).forEach(token -> deleted.add(token.text().toLowerCase(Locale.ROOT)));
  }

  void forget() {
    deleted.clear();
  }

  /// Whether the relation `name`, or the alias behind it, is one of those named behind DELETE.
  boolean isDeleted(Name name, List<Token> tokens) {
    if (deleted.isEmpty()) {
      return false;
    }
    int alias = name.end() < tokens.size() && tokens.get(name.end()).is("AS") ? name.end() + 1 : name.end();
    return deleted.contains(name.name().toLowerCase(Locale.ROOT)) || alias < tokens.size()
        && tokens.get(alias).isName() && deleted.contains(tokens.get(alias).text().toLowerCase(Locale.ROOT));
  }
}
