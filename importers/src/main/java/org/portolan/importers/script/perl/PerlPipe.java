package org.portolan.importers.script.perl;

import java.util.List;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Fed;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// A program that reads what is printed into it. It is given all that was printed so far ever more rarely, and the
/// whole when the pipe is closed: of thousands of lines it reads each a few times, not thousands of times.
final class PerlPipe {
  private final Value path;
  private final List<Value> words;
  private int printed;
  private int next = 1;
  private Value given = Values.NOTHING;
  private Execution process;
  private Place place;

  /// @param path where what is printed is kept
  /// @param words the program with its arguments, or one command line
  PerlPipe(Call opened, Value path, List<Value> words) {
    this.path = path;
    this.words = List.copyOf(words);
    process = opened.machine().process();
    place = opened.place();
  }

  void printed(Call call) {
    printed++;
    process = call.machine().process();
    place = call.place();
    if (printed >= next) {
      next = printed * 2;
      close(call.machine().run());
    }
  }

  void close(Run run) {
    var text = run.written().read(process, path).orElse(Values.NOTHING);
    if (printed > 0 && !text.equals(given)) {
      given = text;
      Fed.with(text, run, process, words, place);
    }
  }
}
