package org.portolan.app.document.html;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What the templates ask of Java: which kind of block it is, and numbers as text.
final class DocumentFunctions extends AbstractExtension {
  @Override
  public Map<String, Function> getFunctions() {
    var functions = new TreeMap<String, Function>();
    functions.put("kind", function(value -> value.getClass().getSimpleName()));
    functions.put("digits", function(value -> value.toString().replaceAll("[^0-9+]", "")));
    functions.put("hundredths", function(value -> String.format(Locale.ROOT, "%.2f", ((Number) value).doubleValue())));
    functions.put("tenths", function(value -> (int) Math.floor((Double) value * 10 + 1e-9)));
    functions.put("numbersAnItem", function(value -> value.toString().matches("[A-Z]-\\d+")));
    functions.put("padded", function(value -> String.format(Locale.ROOT, "%5d", ((Number) value).longValue())));
    return functions;
  }

  private static Function function(java.util.function.Function<Object, Object> of) {
    return new Function() {
      @Override
      public List<String> getArgumentNames() {
        return List.of("value");
      }

      @Override
      public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        return of.apply(Objects.requireNonNull(arguments.get("value")));
      }
    };
  }
}
