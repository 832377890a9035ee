package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.model.intake.UnreadKind;

/// Laravel's scheduler: `$schedule->command('close:day')->dailyAt('02:00')`, `Schedule::job(new Digest)->hourly()`.
final class LaravelSchedule implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.php");
  private static final Pattern SIGNS =
      Pattern.compile("scheduler?->|Schedule::|->purpose\\(|Artisan::command|->group\\(");
  private static final Set<String> STARTS = Set.of("command", "job", "call", "exec");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.PHP, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var commands = new ArtisanCommands(jobs.tree());
    var groups = groups(code);
    for (var call : code.calls()) {
      boolean scheduled = call.name().matches("(?:.*\\.)?(?:\\$schedule|Schedule|schedule)\\.\\w+");
      if (isOther(code, call)) {
        entry(code, call, List.of(), commands, jobs);
      } else if (scheduled && STARTS.contains(call.word())) {
        entry(code, call, shared(call, groups), commands, jobs);
      } else if (call.name().equals("Artisan.command") && chain(code, call).stream()
          .anyMatch(link -> new LaravelTimes(code).isTime(link))) {
        entry(code, call, List.of(), commands, jobs);
      }
    }
  }

  /// Crunz's `$schedule->run('…')`, and `$scheduler->php('…')` of php-cron-scheduler.
  private static boolean isOther(Code code, Call call) {
    return call.placed(0).isPresent() && (code.has("Crunz") && call.name().endsWith("$schedule.run")
        || code.has("GO") && call.name().matches("(?:.*\\.)?\\$scheduler\\.(?:php|raw)"));
  }

  /// What the entries of a function have in common: `Schedule::daily()->timezone('UTC')->group(function () { … })`.
  private record Group(Span span, List<Call> links) {}

  private static List<Group> groups(Code code) {
    var groups = new ArrayList<Group>();
    for (var call : code.calls()) {
      if (call.name().matches("(?:.*\\.)?(?:\\$schedule|Schedule|schedule)\\.\\w+") && !STARTS.contains(call.word())) {
        var links = new ArrayList<Call>();
        links.add(new Call(call.word(), call.at(), call.close(), call.line(), call.arguments()));
        for (var link : chain(code, call)) {
          if (link.word().equals("group")) {
            groups.add(new Group(new Span(link.at(), link.close()), links));
          }
          links.add(link);
        }
      }
    }
    return groups;
  }

  /// Of all groups around a call, the outermost first.
  private static List<Call> shared(Call call, List<Group> groups) {
    return groups.stream().filter(group -> group.span().holds(call.at())).flatMap(group -> group.links().stream())
        .toList();
  }

  /// The calls that follow on its result.
  private static List<Call> chain(Code code, Call call) {
    var links = new ArrayList<Call>();
    for (int i = call.close() + 1; code.token(i).is("->") || code.token(i).is("?->");) {
      if (!code.token(i + 1).isWord() || !code.token(i + 2).is("(")) {
        break;
      }
      links
          .add(new Call(code.token(i + 1).text(), i + 1, code.partner(i + 2), code.line(i + 1), code.arguments(i + 2)));
      i = code.partner(i + 2) + 1;
    }
    return links;
  }

  private static void entry(Code code, Call call, List<Call> shared, ArtisanCommands commands, Declarations jobs) {
    var links = chain(code, call);
    var times = new LaravelTimes(code);
    shared.forEach(times::apply);
    links.forEach(times::apply);
    var what = what(code, call);
    var name = links.stream().filter(link -> link.word().matches("named?|description|describe"))
        .flatMap(link -> code.text(link.placed(0)).stream()).findFirst()
        .filter(_ -> what.equals("closure")).orElse(what);
    var shown = links.isEmpty() ? code.shown(new Span(call.at() + 2, call.close())) : links.stream()
        .map(link -> code.shown(new Span(link.at(), link.close() + 1))).collect(Collectors.joining(" "));
    if (times.words().isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + name + " runs is only known at run time");
    }
    var job = Declared.at(call.line(), name, times.words().orElse(shown))
        .zone(times.zone());
    jobs.tell(switch (call.word()) {
      case "exec", "run", "raw" -> job.running(what);
      case "php" -> job.running("php " + what);
      case "command" -> job.calling((code.has("CodeIgniter") ? "php spark " : "php artisan ") + what)
          .in(command(jobs, commands, code, call, what));
      case "job" -> job.calling(what).in(TreeCode.ofClass(jobs.tree(), what, "php"));
      default -> job.calling(what).in(new CodePlace(code.file().path(), ""));
    });
  }

  private static String what(Code code, Call call) {
    var value = call.placed(0);
    var text = code.text(value);
    if (text.isPresent()) {
      return text.get();
    }
    // `new Digest($x)`, `Digest::class`, `[new Digest, 'run']`, a function without a name
    for (int i = value.map(Span::from).orElse(0); i < value.map(Span::to).orElse(0); i++) {
      if (code.token(i).is("function") || code.token(i).is("fn")) {
        return "closure";
      }
      if (code.token(i).isWord() && !code.token(i).is("new") && Character.isUpperCase(code.token(i).text().charAt(0))
          && !code.token(i + 1).is("\\")) {
        return code.token(i).text();
      }
    }
    return value.map(code::shown).orElse("closure");
  }

  /// The class that the command's name belongs to; else the class that is named itself.
  private static Optional<CodePlace> command(Declarations jobs, ArtisanCommands commands, Code code, Call call,
      String what) {
    return call.name().startsWith("Artisan") ? Optional.of(new CodePlace(code.file().path(), ""))
        : commands.named(what.replaceFirst("\\s.*", "")).or(() -> TreeCode.ofClass(jobs.tree(), what, "php"));
  }

  static List<String> numbers(Code code, Call call) {
    return call.arguments().stream().flatMap(argument -> code.token(argument.value().from()).is("[")
        ? code.arguments(argument.value().from()).stream()
        : Arrays.stream(new Argument[]{argument})).map(argument -> code.text(argument.value()).orElse("?")).toList();
  }
}
