package org.portolan.importers.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.tree.Tree;

/// Fills in what a configuration leaves to its environment (`${DB_HOST}`, `${DB_PORT:-5432}`, `%(host)s`), from the
/// `.env` file beside or above it, from its own settings, and from defaults. What cannot be filled in stays as it is.
public final class Variables {
  /// Folders above a configuration that may hold the project's `.env`.
  private static final int FOLDERS_UP = 3;
  private static final int DEEPEST = 8;
  private static final int LONGEST = 4_000;
  private static final Pattern SIMPLE =
      Pattern.compile("\\$(\\w+)|%\\((\\w+)\\)s|%env\\((?:\\w+:)*(\\w+)\\)%|%([a-z]\\w*(?:\\.\\w+)*)%");
  private static final Pattern NAME = Pattern.compile("(?:env:|env\\.)?([\\w.-]+)");
  private static final Pattern SOURCE = Pattern.compile("(?:self|opt|sls|param|ssm|file|cf|aws|strToBool):");
  private static final Pattern PROFILE = Pattern.compile("(.*/)?([\\w.]+?)-[\\w-]+\\.(properties|ya?ml)");

  private final Map<String, String> known = new HashMap<>();

  private Variables() {}

  public static Variables of(Tree tree, String path) {
    var variables = new Variables();
    var folder = path.substring(0, path.lastIndexOf('/') + 1);
    for (int up = 0; up <= FOLDERS_UP; up++) {
      var place = folder;
      if (tree.file(place + ".env").isPresent()) {
        List.of(".env.local", ".env").forEach(name -> variables.from(tree, place + name));
        break;
      }
      if (folder.isEmpty()) {
        break;
      }
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
    return variables;
  }

  private void from(Tree tree, String path) {
    tree.file(path).ifPresent(file -> IniSettings.read(file)
        .forEach(setting -> known.putIfAbsent(setting.name(), setting.value())));
  }

  /// These, and what the settings of the configuration itself say; `settings` may hold some of several files, of which
  /// the first counts.
  public Variables with(Collection<Setting> settings) {
    var more = new Variables();
    settings.forEach(setting -> {
      more.known.putIfAbsent(String.join(".", setting.path()), setting.value());
      more.known.putIfAbsent(setting.name(), setting.value());
      // Symfony's parameters, Maven's properties
      more.known.putIfAbsent(String.join(".", setting.path()).replaceFirst("^(?:parameters|properties)\\.", ""),
          setting.value());
    });
    more.known.putAll(known);
    return more;
  }

  /// The file that holds for all profiles where this one holds for one of them: `application.yml` behind
  /// `application-prod.yml`.
  static Optional<String> behind(String path) {
    var profile = PROFILE.matcher(path);
    return profile.matches()
        ? Optional.of((profile.group(1) == null ? "" : profile.group(1)) + profile.group(2) + "." + profile.group(3))
        : Optional.empty();
  }

  public Setting filled(Setting setting) {
    if (setting.value().indexOf('$') < 0 && setting.value().indexOf('%') < 0) {
      return setting;
    }
    var filling = new Filling(setting);
    var value = filling.text(setting.value(), 0);
    return setting.saying(value, filling.assumed);
  }

  /// What an environment says of one name; empty where it says nothing.
  public Optional<String> value(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /// One value while it is filled in.
  private final class Filling {
    private final Setting setting;
    private boolean assumed;

    Filling(Setting setting) {
      this.setting = setting;
    }

    String text(String value, int depth) {
      if (depth > DEEPEST || value.length() > LONGEST) {
        return value;
      }
      var filled = new StringBuilder();
      int at = 0;
      while (at < value.length() && filled.length() < LONGEST) {
        int end = value.startsWith("${", at) ? closing(value, at + 2) : -1;
        if (end > 0) {
          filled.append(braces(value.substring(at + 2, end), value.substring(at, end + 1), depth));
          at = end + 1;
        } else {
          at = simple(value, at, filled, depth);
        }
      }
      return filled.toString();
    }

    private int simple(String value, int at, StringBuilder filled, int depth) {
      var matcher = SIMPLE.matcher(value).region(at, value.length());
      char first = value.charAt(at);
      if ((first == '$' || first == '%') && matcher.lookingAt()) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
          if (matcher.group(group) != null) {
            filled.append(known(matcher.group(group), depth).orElse(matcher.group()));
          }
        }
        return matcher.end();
      }
      filled.append(first);
      return at + 1;
    }

    private String braces(String inside, String whole, int depth) {
      var name = NAME.matcher(inside);
      if (!name.lookingAt()) {
        return whole;
      }
      // `${self:custom.db.${stage}}` of the Serverless Framework: a name behind its source, which is no default.
      if (SOURCE.matcher(inside).lookingAt()) {
        return whole;
      }
      var said = known(name.group(1), depth);
      if (said.isPresent() && !(said.get().isEmpty() && inside.startsWith(":-", name.end()))) {
        return said.get();
      }
      var rest = inside.substring(name.end());
      if (rest.isEmpty() || rest.startsWith(":?") || rest.startsWith("?") || ":-=".indexOf(rest.charAt(0)) < 0) {
        return whole;
      }
      assumed = true;
      return text(rest.replaceFirst("^:?[-=]|^:", ""), depth + 1);
    }

    private Optional<String> known(String name, int depth) {
      var here = setting.path().size() < 2 ? name
          : String.join(".", setting.path().subList(0, setting.path().size() - 1)) + "." + name;
      return Optional.ofNullable(known.getOrDefault(here, known.get(name)))
          .filter(value -> !value.equals(setting.value())).map(value -> text(value, depth + 1));
    }

    /// Where the brace closes that was opened before `from`; 0 where it does not.
    private int closing(String value, int from) {
      int open = 1;
      for (int i = from; i < value.length(); i++) {
        open += value.charAt(i) == '{' ? 1 : value.charAt(i) == '}' ? -1 : 0;
        if (open == 0) {
          return i;
        }
      }
      return 0;
    }
  }
}
