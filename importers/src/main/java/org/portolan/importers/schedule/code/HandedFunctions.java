package org.portolan.importers.schedule.code;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.schedule.CodePlace;

/// Which function of a Python program a time is for: the one that is decorated with it, handed to the same call
/// (`cron.register(report, "default", cron="0 3 * * *")`), or that the call is made on (`flow.serve(cron=…)`).
final class HandedFunctions {
  private static final List<String> KEYS =
      List.of("func", "function", "fn", "callback", "target", "job_func", "flow", "task", "job", "coro", "handler");
  /// Prefect's flows are scheduled by a method of their own.
  private static final Set<String> ON_THE_FUNCTION = Set.of("serve", "deploy", "to_deployment", "schedule", "repeat");
  private static final Predicate<String> NAME =
      Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*){0,3}").asMatchPredicate();

  private HandedFunctions() {}

  /// Seen from the token that holds the time; empty where no function stands beside it.
  static Optional<CodePlace> of(Code code, int at) {
    return code.calls().stream().filter(call -> call.at() < at && at < call.close())
        .sorted(Comparator.comparingInt(Call::at).reversed()).limit(3).flatMap(call -> of(code, call).stream())
        .findFirst().map(name -> new CodePlace(code.file().path(), name));
  }

  /// One that the program defines or imports; empty for any other word.
  static Optional<CodePlace> named(Code code, String name) {
    return Optional.of(name).filter(NAME).filter(one -> isKnown(code, one))
        .map(one -> new CodePlace(code.file().path(), one));
  }

  private static Optional<String> of(Code code, Call call) {
    int first = call.at() - 2 * (call.name().split("\\.", -1).length - 1);
    if (code.token(first - 1).is("@")) {
      return Optional.of(KeyedCrons.method(code, call.close())).filter(NAME);
    }
    var handed = Stream.concat(KEYS.stream().flatMap(key -> call.named(key).stream()), call.placed(0).stream())
        .map(code::shown).filter(NAME).filter(name -> isKnown(code, name)).findFirst();
    var receiver = call.name().substring(0, Math.max(0, call.name().length() - call.word().length() - 1));
    return handed.or(() -> ON_THE_FUNCTION.contains(call.word()) && isKnown(code, receiver) ? Optional.of(receiver)
        : Optional.empty());
  }

  /// Whether the program defines or imports it; whatever else is handed over is no function.
  private static boolean isKnown(Code code, String name) {
    var head = name.split("\\.", 2)[0];
    for (int i = 0; i + 1 < code.size() && !head.isEmpty(); i++) {
      boolean defined = code.token(i).is("def") && code.token(i + 1).is(head) && name.equals(head);
      if (defined || code.token(i).is("import") && imported(code, i + 1, head)) {
        return true;
      }
    }
    return false;
  }

  private static boolean imported(Code code, int from, String name) {
    int line = code.line(from);
    boolean bracket = code.token(from).is("(");
    for (int i = from; i < code.size() && (bracket ? i < code.partner(from) : code.line(i) == line); i++) {
      boolean renamed = code.token(i + 1).is("as");
      if (code.token(i).is(name) && !renamed) {
        return true;
      }
    }
    return false;
  }
}
