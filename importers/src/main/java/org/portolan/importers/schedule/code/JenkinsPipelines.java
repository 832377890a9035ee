package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// The triggers of a Jenkinsfile or a job written in Jenkins' Job DSL: `cron('H 2 * * *')`, `pollSCM('H/15 * * * *')`.
final class JenkinsPipelines implements CodeSchedules {
  private static final Pattern FILES =
      Pattern.compile("(?:.*/)?[^/]*Jenkinsfile[^/]*|.*\\.(?:groovy|jenkinsfile|jenkins|dsl)");
  private static final Pattern SIGNS = Pattern.compile("\\b(?:cron|pollSCM|scm|parameterizedCron)\\b");
  private static final Set<String> STEPS = Set.of("sh", "bat", "shell", "batchFile");
  private static final Set<String> TRIGGERS = Set.of("cron", "pollSCM", "parameterizedCron", "scm");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.GROOVY, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var made = code.calls().stream()
        .filter(call -> call.word().matches("(?:\\w+J|j)ob") && code.token(call.close() + 1).is("{")).toList();
    for (int i = 0; i < code.size(); i++) {
      boolean trigger = TRIGGERS.contains(code.token(i).text()) && code.token(i).isWord() && !code.token(i - 1).is(".");
      // `cron { spec('…') }` of the Job DSL, `[$class: 'TimerTrigger', spec: '…']` of a scripted pipeline
      boolean spec = code.token(i).is("spec") && (code.token(i - 1).is("{") || code.token(i + 1).is(":"));
      trigger |= spec;
      int to = spec && code.token(i + 2).isText() ? i + 3 : code.token(i + 1).is("(") ? code.partner(i + 1)
          : code.token(i + 1).isText() ? i + 2 : i;
      if (trigger && to > i) {
        var own = around(code, i, made);
        var name = own.flatMap(call -> code.text(call.placed(0))).orElseGet(() -> name(code));
        trigger(code, new Span(i, to), name, commands(code, own), jobs);
      }
    }
  }

  private static void trigger(Code code, Span trigger, String job, List<String> commands, Declarations jobs) {
    int at = trigger.from();
    int to = trigger.to();
    boolean polls = code.token(at).is("pollSCM") || code.token(at).is("scm");
    var name = job + (polls ? " (looks for changes)" : "");
    int before = 0;
    for (int i = at + 1; i < to; i++) {
      var token = code.token(i);
      if (token.isText() && !Set.of("==", "!=").contains(code.token(i - 1).text())
          && !Set.of("==", "!=").contains(code.token(i + 1).text())) {
        before += lines(code, i, name, commands, jobs);
      } else if (token.isWord() && code.constant(token.text()).isPresent()) {
        var span = code.constant(token.text()).orElseThrow();
        for (int j = span.from(); j < span.to(); j++) {
          before += code.token(j).isText() ? lines(code, j, name, commands, jobs) : 0;
        }
      }
    }
    var nothing = to == at + 3 && code.token(at + 2).isText() && code.token(at + 2).text().isBlank();
    if (before == 0 && !nothing && !code.token(at).is("scm")) {
      jobs.unknown(code.line(at), UnreadKind.DYNAMIC,
          "When " + name + " runs is only known at run time: " + code.shown(new Span(at, to + 1)));
    }
  }

  /// A text may have several lines, one time each, `TZ=…` above them and parameters behind `%`.
  private static int lines(Code code, int at, String name, List<String> commands, Declarations jobs) {
    var zone = "";
    int told = 0;
    int number = 0;
    for (var line : code.token(at).text().split("\n")) {
      var text = line.strip().replaceFirst("\\s*%.*$", "");
      if (text.startsWith("TZ=")) {
        zone = text.substring(3);
      } else if (!text.startsWith("#") && TimeWords.isCron(text)) {
        jobs.tell(Declared.at(code.line(at) + number, name, text).zone(zone).launching(commands)
            .calling(String.join("\n", commands)));
        told++;
      }
      number++;
    }
    return told;
  }

  /// The shell steps of the whole pipeline, or of the job that Job DSL makes.
  private static List<String> commands(Code code, Optional<Call> job) {
    var commands = new ArrayList<String>();
    int from = job.map(Call::close).orElse(0);
    int to = job.map(call -> code.partner(call.close() + 1)).orElse(code.size());
    for (int i = from; i + 1 < to; i++) {
      if (STEPS.contains(code.token(i).text()) && code.token(i).isWord()) {
        int text = code.token(i + 1).is("(") ? i + 2 : i + 1;
        text = code.token(text).is("script") ? text + 2 : text;
        if (code.token(text).isText()) {
          commands.add(code.token(text).text().strip());
        }
      }
    }
    return commands;
  }

  /// Job DSL names each job where it makes it: `pipelineJob('close') {`.
  private static Optional<Call> around(Code code, int at, List<Call> made) {
    return made.stream().filter(call -> call.close() < at && code.partner(call.close() + 1) > at
        && code.text(call.placed(0)).isPresent()).reduce((_, inner) -> inner);
  }

  /// A pipeline is called after its repository or folder, which its path tells better than its own name.
  private static String name(Code code) {
    var path = code.file().path().replaceFirst("/?[^/]*$", "");
    var file = code.file().name().replaceFirst("\\.(?:groovy|jenkinsfile|dsl)$", "");
    return !file.startsWith("Jenkinsfile") || path.isEmpty() ? file : path.replaceFirst(".*/", "") + " " + file;
  }
}
