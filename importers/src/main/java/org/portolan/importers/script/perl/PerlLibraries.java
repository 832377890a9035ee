package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.intake.UnreadKind;

/// Functions of well-known modules that decide what runs: classes loaded by name, blocks that are tried, constants, and
/// Encode, which leaves words what they are.
final class PerlLibraries {
  private PerlLibraries() {}

  static Optional<Value> call(Call call, String name) {
    return Optional.ofNullable(switch (name.substring(name.lastIndexOf(':') + 1)) {
      case "load_class", "try_load_class", "load_optional_class", "load_first_existing_class", "use_module",
          "require_module", "use_package_optimistically" -> load(call, true);
      case "load", "autoload" -> load(call, false);
      case "run_application" -> application(call);
      case "Readonly", "Scalar", "Array", "Hash", "const" ->
          name.matches("Readonly(::\\w+)?|const|Const::Fast::const") ? constant(call) : null;
      case "try" -> tried(call);
      case "decode", "encode" -> name.matches("(Encode::)?\\w+") && call.size() > 1 ? call.value(1) : null;
      case "decode_utf8", "encode_utf8" -> call.size() > 0 ? call.value(0) : null;
      case "catch", "finally" -> call.perhaps(() -> block(call));
      default -> null;
    });
  }

  /// UNIVERSAL::require: `$module->use`, `$module->require`.
  static Optional<Value> method(Call call, Value receiver, String name) {
    if (!(receiver instanceof Value.Text) || !name.equals("use") && !name.equals("require")) {
      return Optional.empty();
    }
    Values.exact(receiver).filter(type -> type.matches("\\w+(::\\w+)*"))
        .ifPresent(type -> call.machine().load(type, call.place().path(), List.of(), call.home()));
    return Optional.of(receiver);
  }

  /// @param certain whether a function of that name loads nothing but modules
  private static Value load(Call call, boolean certain) {
    if (call.size() == 0) {
      return Values.UNKNOWN;
    }
    var type = call.value(0);
    for (var choice : type.choices()) {
      Values.exact(choice).filter(name -> name.matches("\\w+(::\\w+)*"))
          .ifPresent(name -> call.machine().load(name, call.place().path(), List.of(), call.home()));
    }
    if (certain && type.choices().stream().noneMatch(choice -> Values.exact(choice).isPresent())) {
      whichModule(call, type);
    }
    return type;
  }

  /// Says that a module is loaded whose name is not known.
  static void whichModule(Call call, Value name) {
    var text = Values.asText(name).text();
    if (Hole.in(text)) {
      call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
          "Which module is loaded is only known at run time: " + Hole.shown(text));
    }
  }

  /// MooseX::Runnable: an object of the class, made from the command line's options, runs.
  private static Value application(Call call) {
    var values = call.values();
    if (values.isEmpty()) {
      return Values.UNKNOWN;
    }
    var type = values.getFirst();
    Values.exact(type).ifPresent(name -> call.machine().load(name, call.place().path(), List.of(), call.home()));
    var words = new ArrayList<Value>();
    var options = options(values.subList(1, values.size()), words);
    var object = call.machine().method(type, "new", options);
    return call.machine().method(object, "run", words);
  }

  /// `--dry-run` becomes `dry_run => 1`.
  static List<Value> options(List<Value> given, List<Value> words) {
    var options = new ArrayList<Value>();
    for (var value : given) {
      var word = Values.exact(value).orElse("");
      if (word.startsWith("--") && word.length() > 2) {
        int equals = word.indexOf('=');
        var name = word.substring(2, equals < 0 ? word.length() : equals).replace('-', '_');
        options.add(new Value.Text(name, Place.NOWHERE));
        options.add(new Value.Text(equals < 0 ? "1" : word.substring(equals + 1), Place.NOWHERE));
      } else {
        words.add(value);
      }
    }
    return options;
  }

  private static Value constant(Call call) {
    if (call.size() < 2) {
      return Values.NOTHING;
    }
    var rest = call.nodes().subList(1, call.size());
    call.assign(call.nodes().getFirst(),
        rest.size() == 1 ? call.eval(rest.getFirst()) : call.eval(new Node.Seq(call.place().line(), rest)));
    return Values.NOTHING;
  }

  /// Try::Tiny: the first block runs; what stands behind it may.
  private static Value tried(Call call) {
    var value = block(call);
    call.nodes().subList(Math.min(1, call.size()), call.size()).forEach(call::eval);
    return Values.join(value, Values.UNKNOWN);
  }

  private static Value block(Call call) {
    var code = call.size() == 0 ? Values.NOTHING : call.value(0);
    var value = code instanceof Value.Code ? call.machine().invoke(code, List.of(), true) : Values.UNKNOWN;
    if (call.nodes().size() > 1) {
      call.nodes().subList(1, call.size()).forEach(call::eval);
    }
    return value;
  }
}
