package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Conditions and values that are SQL as it stands: a reference to a text, or to a list with a text and what is bound in
/// it (`\'(select max(…) from …)'`, `\[ '…', 1 ]`; SQL::Abstract, "Literal SQL"). Only those count that ask tables.
final class PerlLiteralSql {
  private static final Pattern ASKS = Pattern.compile("(?is).*\\bselect\\b.*\\bfrom\\b.*");
  private static final String REFERENCE = "$";
  private static final int DEEPEST = 6;
  private static final int MOST = 100;

  private final List<Value> found = new ArrayList<>();

  private PerlLiteralSql() {}

  /// Each as a statement of its own, on the line where it stands.
  static List<Value> in(List<Value> arguments) {
    var literals = new PerlLiteralSql();
    arguments.forEach(argument -> literals.look(argument, 0));
    return literals.found;
  }

  private void look(Value value, int depth) {
    if (value instanceof Value.Ref(var thing) && depth < DEEPEST && found.size() < MOST) {
      thing.existing(REFERENCE).ifPresent(cell -> taken(cell.value()));
      thing.items().items().forEach(item -> look(item, depth + 1));
      thing.fields().values().forEach(cell -> look(cell.value(), depth + 1));
    }
  }

  private void taken(Value literal) {
    var text =
        literal instanceof Value.Ref(var list) ? list.items().items().stream().findFirst().orElse(literal) : literal;
    for (var choice : text.choices()) {
      var written = Values.asText(choice);
      if (ASKS.matcher(written.text()).matches()) {
        found.add(new Value.Text("SELECT 1 WHERE " + written.text(), written.from()));
      }
    }
  }
}
