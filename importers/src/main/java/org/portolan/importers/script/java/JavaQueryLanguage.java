package org.portolan.importers.script.java;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;

/// JPA's language, which names classes where SQL names tables, and joins along the fields of a class.
final class JavaQueryLanguage {
  private static final String OWN = "#{#entityName}";
  private static final Pattern NAMED = Pattern.compile("(?i)(?:\\b(from|join|update|into)|,)\\s+(fetch\\s+)?"
      + "(" + Pattern.quote(OWN) + "|[A-Za-z_][\\w.]*)(?:\\s+(?:as\\s+)?([A-Za-z_]\\w*))?");
  private static final Set<String> NO_ALIAS = Set.of("where", "join", "inner", "left", "right", "outer", "on", "set",
      "order", "group", "having", "with", "fetch", "cross", "select", "union", "values", "as", "limit");

  private final Machine machine;
  private final Function<String, Optional<Entity>> entities;
  private final Map<String, String> aliases = new HashMap<>();

  /// @param entities what stands behind the name of a class
  JavaQueryLanguage(Machine machine, Function<String, Optional<Entity>> entities) {
    this.machine = machine;
    this.entities = entities;
  }

  /// As SQL would say it; a table that nobody can tell is a hole.
  ///
  /// @param own the class whose repository asks
  String translated(String text, Optional<Entity> own) {
    return NAMED.matcher(text).replaceAll(found -> {
      var name = found.group(3);
      var alias = found.group(4) == null ? "" : found.group(4);
      boolean list = found.group(1) == null;
      var entity = name.equals(OWN) ? own : name.contains(".") && aliases.containsKey(first(name)) ? along(name)
          : entities.apply(name);
      if (list && entity.isEmpty()) {
        return Matcher.quoteReplacement(found.group());
      }
      if (!alias.isEmpty() && !NO_ALIAS.contains(alias.toLowerCase(Locale.ROOT))) {
        aliases.put(alias, entity.map(Entity::type).orElse(""));
      }
      boolean path = name.contains(".") && Character.isLowerCase(name.charAt(0));
      var table = entity.map(JavaQueryLanguage::spelt).orElse(path ? Hole.TEXT : name);
      return Matcher.quoteReplacement(
          (list ? "," : found.group(1)) + " " + table + (alias.isEmpty() ? "" : " " + alias));
    });
  }

  private static String first(String path) {
    return path.substring(0, path.indexOf('.'));
  }

  /// `ae.asset.repository`, from what the alias stands for.
  private Optional<Entity> along(String path) {
    var steps = path.split("\\.", 8);
    var type = aliases.getOrDefault(steps[0], "");
    for (int i = 1; i < steps.length && !type.isEmpty(); i++) {
      type = related(type, steps[i]);
    }
    return type.isEmpty() ? Optional.empty() : entities.apply(type);
  }

  private String related(String type, String field) {
    return machine.ancestry(type).stream()
        .flatMap(one -> machine.globals().find(one + "::" + JavaTypes.RELATED).stream())
        .map(cell -> cell.value()).filter(Value.Ref.class::isInstance)
        .flatMap(fields -> ((Value.Ref) fields).thing().existing(field).stream())
        .flatMap(cell -> Values.exact(cell.value()).stream()).findFirst()
        .flatMap(name -> entities.apply(name)).map(Entity::type).orElse("");
  }

  private static String spelt(Entity entity) {
    return entity.schema().isEmpty() ? entity.table() : entity.schema() + "." + entity.table();
  }
}
