package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `export`, `local`, `declare` and their like: what they set, and for whom.
final class Declaring {
  private Declaring() {}

  static void run(ShellMachine machine, Command.Simple simple, ShellState state, String path) {
    var kind = simple.words().getFirst().plain();
    var expansion = new Expansion(machine, state, path);
    boolean other = simple.words().stream().anyMatch(word -> word.plain().matches("-[a-zA-Z]*n[a-zA-Z]*"));
    boolean functions = simple.words().stream().anyMatch(word -> word.plain().matches("-[a-zA-Z]*f[a-zA-Z]*"));
    for (var setting : simple.settings()) {
      if (kind.equals("local")) {
        state.local(setting.name(), Values.NOTHING);
      }
      machine.set(setting, state, expansion);
    }
    for (var word : simple.words().subList(1, simple.words().size())) {
      var text = word.plain();
      int equals = equalsAt(word);
      if (equals > 0) {
        declared(kind, equals, word, other, state, expansion);
      } else if (text.matches("[A-Za-z_]\\w*")) {
        if (functions) {
          state.exportFunction(text);
        } else if (kind.equals("export")) {
          state.export(text);
        } else if (kind.equals("local")) {
          state.local(text, Values.NOTHING);
        }
      } else if (!text.startsWith("-")) {
        spread(kind, expansion.words(List.of(word)), state);
      }
    }
  }

  /// `local "${list[@]}"`, where the elements are settings.
  private static void spread(String kind, List<Value> settings, ShellState state) {
    for (var setting : settings) {
      var text = Values.asText(setting).text();
      int equals = text.indexOf('=');
      if (equals > 0 && text.substring(0, equals).matches("[A-Za-z_]\\w*")) {
        var value = new Value.Text(text.substring(equals + 1), Values.asText(setting).from());
        if (kind.equals("local")) {
          state.local(text.substring(0, equals), value);
        } else {
          state.set(text.substring(0, equals), value);
        }
        if (kind.equals("export")) {
          state.export(text.substring(0, equals));
        }
      }
    }
  }

  private static int equalsAt(Word word) {
    return word.parts().isEmpty() || !(word.parts().getFirst() instanceof Word.Part.Text(_, var text, _)) ? -1
        : text.indexOf('=');
  }

  /// @param other whether the value is the name of a variable that is meant instead
  private static void declared(String kind, int equals, Word word, boolean other, ShellState state,
      Expansion expansion) {
    var first = (Word.Part.Text) word.parts().getFirst();
    var name = first.text().substring(0, equals);
    var parts = new ArrayList<Word.Part>(
        List.of(new Word.Part.Text(first.line(), first.text().substring(equals + 1), first.quoted())));
    parts.addAll(word.parts().subList(1, word.parts().size()));
    var written = expansion.value(new Word(word.line(), parts), false);
    var value = other ? Values.exact(written).map(state::get).orElse(Values.UNKNOWN) : written;
    if (kind.equals("local")) {
      state.local(name, value);
    } else {
      state.set(name, value);
    }
    if (kind.equals("export")) {
      state.export(name);
    }
  }
}
