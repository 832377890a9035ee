package org.portolan.importers.jdbc.dialect;

import java.util.Map;
import java.util.Optional;

/// How one database spells what is asked of its rows. In each template `{x}` stands for a column.
///
/// | key | says |
/// |---|---|
/// | `quotes` | the signs around a name: `"`, or an opening and a closing one |
/// | `text`, `trim`, `length` | the text of a column, without blanks around it, how many characters it has |
/// | `matches` | whether it holds the regular expression `{pattern}`, which knows neither backslashes nor classes |
/// | `not-ascii` | whether it holds characters beyond ASCII |
/// | `zero-date`, `far-date` | whether a date is none that others take, or lies before 1800 or after 2199 |
/// | `sample` | behind a table's name: a part of its pages, `{percent}` |
/// | `random` | a condition: any row with the probability `{share}` |
/// | `thin` | a condition: all rows of one key in `{n}`, a power of two, `{mask}` being one less |
/// | `unicode` | a query that says whether the database keeps all characters |
///
/// What a database cannot do has no template, and is not looked at.
public record ProfileWords(Map<String, String> templates) {
  public ProfileWords {
    templates = Map.copyOf(templates);
  }

  /// A template with its blanks filled in; empty where the database has no such thing.
  ///
  /// @param blanks name, value, name, value …
  public Optional<String> say(String key, String... blanks) {
    return Optional.ofNullable(templates.get(key)).filter(template -> !template.isEmpty()).map(template -> {
      var said = template;
      for (int i = 0; i < blanks.length; i += 2) {
        said = said.replace("{" + blanks[i] + "}", blanks[i + 1]);
      }
      return said;
    });
  }

  /// A name as an identifier, whatever signs it holds.
  public String quoted(String name) {
    var quotes = templates.getOrDefault("quotes", "\"");
    var closing = quotes.substring(quotes.length() - 1);
    return quotes.charAt(0) + name.replace(closing, closing + closing) + closing;
  }
}
