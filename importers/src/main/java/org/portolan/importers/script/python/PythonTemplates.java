package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Texts with names to be filled in: `string.Template`'s `$table`, Jinja's `{{ table }}`.
final class PythonTemplates {
  private static final Pattern DOLLAR = Pattern.compile("\\$(?:(\\$)|\\{(\\w+)\\}|([A-Za-z_]\\w*))");
  private static final Pattern BRACES =
      Pattern.compile("\\{#.{0,2000}?#\\}|\\{%.{0,500}?%\\}|\\{\\{\\s{0,50}([A-Za-z_]\\w{0,200})[^}]{0,200}\\}\\}",
          Pattern.DOTALL);

  private PythonTemplates() {}

  /// A template is its text until somebody fills it.
  static Optional<Value> function(Call call, String name) {
    return name.equals("Template") && call.size() > 0 ? Optional.of(call.value(0)) : Optional.empty();
  }

  static Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (library.equals("string") || library.startsWith("jinja2") || library.startsWith("mako")) {
      return function(call, name);
    }
    if (!(receiver instanceof Value.Text text)) {
      return Optional.empty();
    }
    return switch (name) {
      case "substitute", "safe_substitute" -> Optional.of(filled(call, text, DOLLAR));
      case "render" -> Optional.of(filled(call, text, BRACES));
      default -> Optional.empty();
    };
  }

  private static Value filled(Call call, Value.Text text, Pattern fields) {
    var values = values(call);
    var parts = new ArrayList<Value>();
    var matcher = fields.matcher(text.text());
    int from = 0;
    while (matcher.find()) {
      parts.add(new Value.Text(text.text().substring(from, matcher.start()), text.from()));
      var name = "";
      for (int i = 1; i <= matcher.groupCount(); i++) {
        name = matcher.group(i) == null ? name : matcher.group(i);
      }
      if (name.equals("$")) {
        parts.add(new Value.Text(name, text.from()));
      } else if (!name.isEmpty()) {
        parts.add(values.apply(name));
      }
      from = matcher.end();
    }
    parts.add(new Value.Text(text.text().substring(from), text.from()));
    return Values.concat(parts);
  }

  /// What the call gives for a name: by that name, in a map, or in one that is spread out.
  static Function<String, Value> values(Call call) {
    var maps = new ArrayList<Value>();
    for (var node : call.nodes()) {
      if (!(node instanceof Node.Named)) {
        maps.add(call.eval(node));
      }
    }
    call.named("**").ifPresent(maps::add);
    return name -> call.named(name).or(() -> maps.stream().filter(Value.Ref.class::isInstance)
        .flatMap(map -> ((Value.Ref) map).thing().existing(name).stream()).map(cell -> cell.value()).findFirst())
        .orElse(Values.UNKNOWN);
  }
}
