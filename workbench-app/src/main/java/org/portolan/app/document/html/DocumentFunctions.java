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
import org.portolan.app.document.Block.Table;

/// What the templates ask of Java: which kind of block it is, and numbers as text.
final class DocumentFunctions extends AbstractExtension {
  /// So much of a table is worth keeping on one page; a longer one would leave most of the page before it empty.
  private static final int ROWS_TOGETHER = 8;
  private static final int LETTERS_TOGETHER = 500;

  @Override
  public Map<String, Function> getFunctions() {
    var functions = new TreeMap<String, Function>();
    functions.put("kind", function(value -> value.getClass().getSimpleName()));
    functions.put("digits", function(value -> value.toString().replaceAll("[^0-9+]", "")));
    functions.put("hundredths", function(value -> String.format(Locale.ROOT, "%.2f", ((Number) value).doubleValue())));
    functions.put("tenths", function(value -> (int) Math.floor((Double) value * 10 + 1e-9)));
    functions.put("numbersAnItem", function(value -> value.toString().matches("[A-Z]-\\d+")));
    functions.put("padded", function(value -> String.format(Locale.ROOT, "%5d", ((Number) value).longValue())));
    functions.put("isShort", function(value -> isShort((Table) value)));
    return functions;
  }

  private static boolean isShort(Table table) {
    return table.rows().size() <= ROWS_TOGETHER && table.rows().stream().flatMap(row -> row.cells().stream())
        .mapToInt(cell -> cell.words().length()).sum() <= LETTERS_TOGETHER;
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
