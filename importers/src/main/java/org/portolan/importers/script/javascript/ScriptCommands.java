package org.portolan.importers.script.javascript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Commands that a program declares with commander: `program.command('close <day>').action(close)`. Only the one that
/// the command line names is done.
final class ScriptCommands {
  private static final String LIBRARY = "commander";

  /// The words that a command answers to; none for the program as a whole.
  private final Map<Thing, List<String>> commands = new HashMap<>();

  Optional<Value> method(Call call, Value receiver, String name) {
    var known = receiver instanceof Value.Ref(var thing) ? Optional.ofNullable(commands.get(thing))
        : Optional.<List<String>>empty();
    boolean program = receiver instanceof Value.Type(var type) && type.startsWith(LIBRARY)
        || receiver instanceof Value.Ref(var made) && made.type().startsWith(LIBRARY);
    if (!program && known.isEmpty()) {
      return Optional.empty();
    }
    return switch (name) {
      case "command" -> Optional.of(command(call));
      case "alias", "aliases" -> {
        known.ifPresent(words -> call.values().forEach(value -> Values.exact(value).ifPresent(words::add)));
        yield Optional.of(receiver);
      }
      case "action" -> {
        if (known.isEmpty() || isMeant(call, known.get())) {
          call.callBack(List.of());
        }
        yield Optional.of(receiver);
      }
      default -> known.isPresent() ? Optional.of(receiver) : Optional.empty();
    };
  }

  private Value command(Call call) {
    var thing = call.machine().thing();
    thing.become("<command>");
    var words = new ArrayList<String>();
    Values.exact(call.value(0)).ifPresent(said -> words.add(said.split("\\s", 2)[0]));
    commands.put(thing, words);
    return new Value.Ref(thing);
  }

  /// Whether the command line says it, or says nothing that is known.
  private static boolean isMeant(Call call, List<String> words) {
    var given = call.machine().process().arguments().stream().map(word -> Values.exact(word).orElse("?"))
        .filter(word -> !word.startsWith("-")).findFirst();
    return words.isEmpty() || given.isEmpty() || given.get().equals("?") || words.contains(given.get());
  }
}
