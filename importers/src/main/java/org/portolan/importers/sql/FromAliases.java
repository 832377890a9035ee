package org.portolan.importers.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// MySQL's `DELETE a, b FROM orders a JOIN items b …`: which of the tables lose rows.
final class FromAliases {
  private final Set<String> deleted = new HashSet<>();
  private boolean joined;

  void deleted(List<Token> names) {
    names.stream().filter(Token::isName).forEach(token -> deleted.add(token.text().toLowerCase(Locale.ROOT)));
  }

  /// The same, where they are looked for among rows of several tables.
  ///
  /// @param from behind the word FROM
  void deletedAmong(List<Token> names, List<Token> tokens, int from) {
    deleted(names);
    int depth = 0;
    for (int i = from; i < tokens.size() && !tokens.get(i).is(";") && !tokens.get(i).is("WHERE"); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      joined |= depth == 0 && (tokens.get(i).is("JOIN") || tokens.get(i).is(","));
    }
  }

  void forget() {
    deleted.clear();
    joined = false;
  }

  /// What is done to a relation that stands among others: those that lose rows and are joined with others are read
  /// for it, too.
  List<Access.Kind> kinds(Access.Kind otherwise, Name name, List<Token> tokens) {
    return !isDeleted(name, tokens) ? List.of(otherwise)
        : joined ? List.of(Access.Kind.WRITE, otherwise) : List.of(Access.Kind.WRITE);
  }

  /// Whether the relation `name`, or the alias behind it, is one of those named behind DELETE.
  private boolean isDeleted(Name name, List<Token> tokens) {
    if (deleted.isEmpty()) {
      return false;
    }
    int alias = name.end() < tokens.size() && tokens.get(name.end()).is("AS") ? name.end() + 1 : name.end();
    return deleted.contains(name.name().toLowerCase(Locale.ROOT)) || alias < tokens.size()
        && tokens.get(alias).isName() && deleted.contains(tokens.get(alias).text().toLowerCase(Locale.ROOT));
  }
}
