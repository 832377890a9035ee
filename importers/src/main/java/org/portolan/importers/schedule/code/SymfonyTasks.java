package org.portolan.importers.schedule.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.importers.tree.PhpPrograms;
import org.portolan.model.intake.UnreadKind;

/// Symfony's scheduler: `#[AsCronTask('0 3 * * *')]` and `#[AsPeriodicTask('1 hour')]` at classes and methods, and
/// `RecurringMessage::every('10 minutes', new Poll())`, whose message somebody handles.
final class SymfonyTasks implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.php");
  private static final Pattern SIGNS = Pattern.compile("AsCronTask|AsPeriodicTask|RecurringMessage");
  private static final Set<String> ATTRIBUTES = Set.of("AsCronTask", "AsPeriodicTask");
  private static final Pattern TAKES =
      Pattern.compile("function\\s+(\\w+)\\s*\\(\\s*(?:[\\w\\\\]*\\\\)?(\\w+)\\s+\\$");
  private static final int AS_FAR_AS = 200;

  /// Empty until a message is sent.
  private Optional<Map<String, CodePlace>> handlers = Optional.empty();

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.PHP, SIGNS);
  }

  static boolean isOne(Code code) {
    return code.has("RecurringMessage") || ATTRIBUTES.stream().anyMatch(code::has);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    for (var call : code.calls()) {
      boolean message = call.name().matches("(?:.*\\.)?RecurringMessage\\.\\w+");
      if (ATTRIBUTES.contains(call.word()) && !code.token(call.at() - 1).is("new")) {
        attribute(code, call, jobs);
      } else if (message && Set.of("cron", "every").contains(call.word())) {
        message(code, call, jobs);
      }
    }
  }

  private static void attribute(Code code, Call call, Declarations jobs) {
    boolean cron = call.word().equals("AsCronTask");
    var time = (cron ? call.named("expression") : call.named("frequency")).or(() -> call.placed(0));
    var method = code.text(call.named("method")).or(() -> below(code, call, "function"));
    var type = above(code, call).or(() -> below(code, call, "class"));
    var plain = type.orElse(code.file().name().replaceFirst("\\..*$", ""));
    boolean ofMethod = method.isPresent() && !method.get().equals("__invoke");
    var name = ofMethod ? plain + "." + method.get() : plain;
    var job = timed(code, call, name, time, cron, jobs).calling(name);
    jobs.tell(job.in(new CodePlace(code.file().path(), method.orElse(invoked(code)))));
  }

  /// A command of the console is run as one.
  private static String invoked(Code code) {
    return code.has("__invoke") ? "__invoke" : code.has("execute") ? "execute" : "";
  }

  private void message(Code code, Call call, Declarations jobs) {
    var message = call.named("message").or(() -> call.placed(1));
    var shown = message.map(code::shown).orElse("?");
    var type = message.filter(span -> code.token(span.from()).is("new")).map(span -> lastWord(code, span));
    var name = type.orElse(shown);
    var time = call.named("expression", "frequency").or(() -> call.placed(0));
    var job = timed(code, call, name, time, call.word().equals("cron"), jobs);
    if (name.equals("RunCommandMessage")) {
      var command = message.flatMap(span -> code.entries(span).stream().findFirst())
          .flatMap(argument -> code.text(argument.value())).orElse("");
      var spoken = command.isEmpty() ? job : job.running("php bin/console " + command);
      jobs.tell(command.isEmpty() ? spoken : named(spoken, command));
      return;
    }
    jobs.tell(job.calling(name).in(type.flatMap(known -> handler(jobs, known))));
  }

  private static Declared named(Declared job, String name) {
    return Declared.at(job.line(), name, job.words()).zone(job.zone()).running(job.command());
  }

  /// Behind `new`, with its namespace or without.
  private static String lastWord(Code code, Span span) {
    var name = "";
    for (int i = span.from() + 1; i < span.to() && (code.token(i).isWord() || code.token(i).is("\\")); i++) {
      name = code.token(i).isWord() ? code.token(i).text() : name;
    }
    return name;
  }

  private static Declared timed(Code code, Call call, String name, Optional<Span> time, boolean cron,
      Declarations jobs) {
    var written = time.map(code::shown).orElse("");
    var number = time.map(code::number).filter(OptionalLong::isPresent);
    var text = number.isPresent() ? Optional.of(TimeWords.every(number.get().getAsLong() * 1_000)) : code.text(time);
    var words = text.map(said -> cron ? hashed(said) : number.isPresent() ? said : span(said));
    if (words.isEmpty() || !TimeWords.isKnown(words.get())) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + name + " runs is only known at run time: " + written);
    }
    return Declared.at(call.line(), name, words.orElse(written))
        .zone(code.text(call.named("timezone")).orElse(""));
  }

  /// `#` stands for any value, always the same one, which others write as `H`.
  private static String hashed(String words) {
    return switch (words.strip()) {
      case "#hourly" -> "H * * * *";
      case "#daily" -> "H H * * *";
      case "#midnight" -> "H H(0-2) * * *";
      case "#weekly" -> "H H * * H";
      case "#monthly" -> "H H H * *";
      case "#yearly", "#annually" -> "H H H H *";
      default -> words.strip().replace('#', 'H');
    };
  }

  /// `1 day`, `PT15M`, `first monday of next month`
  private static String span(String said) {
    return TimeWords.every(said, 1_000).orElse(said.matches("(?i)\\d.*|PT?\\d.*") ? "every " + said : said);
  }

  /// The class that an attribute stands in, as far as it is that of a method.
  private static Optional<String> above(Code code, Call call) {
    Optional<String> found = Optional.empty();
    for (int i = 0; i < call.at(); i++) {
      if (code.token(i).is("class") && code.token(i + 1).isWord() && !code.token(i - 1).is("::")) {
        found = Optional.of(code.token(i + 1).text());
      }
    }
    return found;
  }

  /// The first name that is declared below with that word, before anything else is declared.
  private static Optional<String> below(Code code, Call call, String word) {
    for (int i = call.close(); i < Math.min(code.size(), call.close() + AS_FAR_AS); i++) {
      if (code.token(i).is("function") || code.token(i).is("class") && !code.token(i - 1).is("::")) {
        return code.token(i).is(word) && code.token(i + 1).isWord() ? Optional.of(code.token(i + 1).text())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Whoever is called with such a message: the methods of the tree's programs by the type that they take first.
  private Optional<CodePlace> handler(Declarations jobs, String message) {
    if (handlers.isEmpty()) {
      Map<String, CodePlace> found = new HashMap<>();
      PhpPrograms.all(jobs.tree()).forEach(file -> TAKES.matcher(file.text()).results()
          .forEach(one -> found.putIfAbsent(one.group(2), new CodePlace(file.path(), one.group(1)))));
      handlers = Optional.of(found);
    }
    return handlers.map(known -> known.get(message));
  }
}
