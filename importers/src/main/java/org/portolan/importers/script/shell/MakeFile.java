package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.text.TextFile;

/// The rules and variables of a makefile. Conditions are passed by: the lines on both sides count.
record MakeFile(String path, Map<String, String> variables, Map<String, Rule> rules) {
  private static final int DEEPEST = 10;
  /// A sign that the shell gets, and that means nothing to make any more.
  private static final String SIGN = "\u0001";
  private static final int LONGEST = 20_000;
  private static final Pattern SETTING =
      Pattern.compile("^\\s*(?:export\\s+|override\\s+)?([\\w.-]+)\\s*(\\?|:{1,2}|\\+)?=\\s*(.*)$");
  private static final Pattern RULE = Pattern.compile("^([^\\s:#=][^:=#]*+)::?(?!=)([^;]*+)(?:;(.*))?$");
  private static final Pattern MEANT =
      Pattern.compile("\\$(?:\\$|\\((shell\\s+)?([^()]*)\\)|\\{([^{}]*)\\}|([@<^*?]))");

  /// @param needs   what is made before
  /// @param recipe  lines for the shell, each with its place
  record Rule(List<String> needs, List<Value.Text> recipe) {}

  static MakeFile of(TextFile file) {
    var made = new MakeFile(file.path(), new LinkedHashMap<>(), new LinkedHashMap<>());
    var lines = file.text().split("\n", -1);
    List<Rule> now = List.of();
    for (int i = 0; i < lines.length; i++) {
      int first = i;
      var line = new StringBuilder(lines[i]);
      boolean recipe = lines[i].startsWith("\t");
      while (line.length() > 0 && line.charAt(line.length() - 1) == '\\' && i + 1 < lines.length) {
        i++;
        if (!recipe) {
          line.setLength(line.length() - 1);
        }
        line.append(recipe ? '\n' : ' ').append(lines[i]);
      }
      now = made.read(line.toString(), new Place(file.path(), first + 1), now);
    }
    return made;
  }

  /// @return the rules whose recipe goes on
  private List<Rule> read(String line, Place place, List<Rule> now) {
    if (line.startsWith("\t")) {
      now.forEach(rule -> rule.recipe().add(new Value.Text(line.strip(), place)));
      return now;
    }
    var setting = SETTING.matcher(line);
    if (setting.matches()) {
      var before = variables.getOrDefault(setting.group(1), "");
      boolean kept = "?".equals(setting.group(2)) && !before.isEmpty();
      variables.put(setting.group(1), kept ? before
          : "+".equals(setting.group(2)) ? before + " " + setting.group(3) : setting.group(3).strip());
      return List.of();
    }
    var rule = RULE.matcher(line);
    if (!rule.matches()) {
      return line.isBlank() || line.startsWith("#") ? now : List.of();
    }
    var all = new ArrayList<Rule>();
    for (var target : rule.group(1).strip().split("\\s+", 50)) {
      var known = rules.computeIfAbsent(target, _ -> new Rule(new ArrayList<>(), new ArrayList<>()));
      known.needs().addAll(List.of(shown(filled(rule.group(2), "", List.of(), 0)).strip().split("\\s+", 100)));
      if (rule.group(3) != null) {
        known.recipe().add(new Value.Text(rule.group(3).strip(), place));
      }
      all.add(known);
    }
    return all;
  }

  /// What is made where nobody says what.
  Optional<String> first() {
    return rules.keySet().stream().filter(target -> !target.startsWith(".") && !target.contains("%")).findFirst();
  }

  /// What makes a target: its own rule, else one for all of its form (`load-%: %.csv`).
  Optional<Rule> rule(String target) {
    var own = Optional.ofNullable(rules.get(target));
    if (own.filter(rule -> !rule.recipe().isEmpty()).isPresent()) {
      return own;
    }
    return MakeWords.form(rules.keySet(), target).flatMap(form -> Optional.ofNullable(rules.get(form)).map(rule -> {
      var stem = MakeWords.stem(form, target);
      var needs = new ArrayList<>(own.map(Rule::needs).orElse(List.of()));
      rule.needs().forEach(need -> needs.add(need.replace("%", stem)));
      return new Rule(needs, rule.recipe());
    })).or(() -> own);
  }

  /// A line of a recipe as the shell gets it.
  Value.Text command(Value.Text line, String target) {
    var needs = rule(target).map(Rule::needs).orElse(List.of());
    var plain = line.text().replaceFirst("^[@+-]+\\s*", "");
    return new Value.Text(shown(filled(plain, target, needs, 0)), line.from());
  }

  private String filled(String text, String target, List<String> needs, int depth) {
    return filled(text, target, needs, depth, new HashMap<>());
  }

  /// @param known variables that are worked out already, each of which may stand in many others
  private String filled(String text, String target, List<String> needs, int depth, Map<String, String> known) {
    var matcher = MEANT.matcher(text);
    var made = new StringBuilder();
    while (matcher.find()) {
      var meant = matcher.group(1) != null ? SIGN + "(" + matcher.group(2) + ")"
          : matcher.group(4) != null ? automatic(matcher.group(4), target, needs)
              : matcher.group().equals("$$") ? SIGN
                  : variable(matcher.group(2) == null ? matcher.group(3) : matcher.group(2), target, needs, depth,
                      known);
      matcher.appendReplacement(made, Matcher.quoteReplacement(meant));
      if (made.length() > LONGEST) {
        return Hole.TEXT;
      }
    }
    return MakeWords.called(matcher.appendTail(made).toString());
  }

  private static String shown(String filled) {
    return filled.replace(SIGN, "$");
  }

  private String automatic(String sign, String target, List<String> needs) {
    return switch (sign) {
      case "@" -> target;
      case "<" -> needs.isEmpty() ? "" : needs.getFirst();
      case "^" -> String.join(" ", needs);
      case "*" -> MakeWords.form(rules.keySet(), target).map(form -> MakeWords.stem(form, target)).orElse(Hole.TEXT);
      default -> Hole.TEXT;
    };
  }

  /// One that the file does not set comes from the surroundings; a function's value is not worked out.
  private String variable(String name, String target, List<String> needs, int depth, Map<String, String> known) {
    var before = known.get(name);
    if (before != null) {
      return before;
    }
    var changed = MakeWords.changed(name);
    if (changed.isPresent()) {
      return changed.get().of(variable(changed.get().name(), target, needs, depth, known));
    }
    var value = variables.get(name);
    var made = value != null && depth < DEEPEST ? filled(value, target, needs, depth + 1, known)
        : name.matches("[A-Za-z_]\\w*") ? SIGN + "{" + name + "}" : Hole.TEXT;
    known.put(name, made);
    return made;
  }
}
