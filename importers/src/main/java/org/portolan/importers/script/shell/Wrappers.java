package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Programs that run another program: `sudo -u fin`, `nice -n 10`, `flock -n lock`, `env A=1`, `timeout 60`.
final class Wrappers {
  /// Options that take a value, per wrapper.
  private static final Map<String,
      String> OPTIONS = Map.ofEntries(Map.entry("sudo", "ugpCDhrtT"), Map.entry("doas", "uC"),
          Map.entry("nice", "n"), Map.entry("ionice", "cnp"), Map.entry("chrt", ""), Map.entry("taskset", "c"),
          Map.entry("nohup", ""),
          Map.entry("setsid", ""), Map.entry("time", "fo"), Map.entry("timeout", "ks"), Map.entry("flock", "wE"),
          Map.entry("env", "uCS"),
          Map.entry("stdbuf", "ioe"), Map.entry("unbuffer", ""), Map.entry("chronic", ""), Map.entry("cronic", ""),
          Map.entry("run-one", ""), Map.entry("lckdo", "wW"), Map.entry("lockf", "t"), Map.entry("solo", ""),
          Map.entry("idprio", ""),
          Map.entry("rtprio", ""), Map.entry("daemon", "pPurRlmotT"), Map.entry("setlock", ""),
          Map.entry("chpst", "ueUn"),
          Map.entry("setuidgid", ""),
          Map.entry("busybox", ""), Map.entry("strace", "eo"), Map.entry("systemd-run", "upM"),
          Map.entry("systemd-cat", "tp"),
          Map.entry("watch", "n"), Map.entry("unshare", ""), Map.entry("proxychains", "f"), Map.entry("torsocks", ""),
          Map.entry("faketime", ""),
          Map.entry("nocache", ""), Map.entry("catchsegv", ""), Map.entry("runuser", "ugsc"), Map.entry("su", "gsc"),
          Map.entry("softlimit", "m"),
          Map.entry("cronlog", ""), Map.entry("with-lock-ex", ""), Map.entry("exec", "a"), Map.entry("bundle", ""),
          Map.entry("poetry", "CP"), Map.entry("pipenv", ""), Map.entry("carton", ""), Map.entry("uv", ""),
          Map.entry("pdm", "p"), Map.entry("hatch", "e"), Map.entry("rye", ""), Map.entry("pixi", "e"),
          Map.entry("conda", ""), Map.entry("mamba", ""), Map.entry("micromamba", ""),
          Map.entry("dotenv", "f"),
          Map.entry("gosu", ""), Map.entry("su-exec", ""), Map.entry("setuser", ""), Map.entry("chroot", ""),
          Map.entry("envdir", ""), Map.entry("dumb-init", ""), Map.entry("tini", "ep"), Map.entry("fakeroot", ""),
          Map.entry("eatmydata", ""), Map.entry("cpulimit", "lp"), Map.entry("daemonize", "ceoplua"),
          Map.entry("ifne", ""), Map.entry("numactl", "NmCpi"), Map.entry("nsenter", "t"),
          Map.entry("caffeinate", "tw"),
          Map.entry("prlimit", ""), Map.entry("setarch", ""), Map.entry("firejail", ""),
          Map.entry("command", ""), Map.entry("script", "c"));
  private static final Set<String> ONE_OPERAND =
      Set.of("timeout", "flock", "setuidgid", "lckdo", "lockf", "with-lock-ex", "setlock", "idprio", "rtprio",
          "faketime", "taskset", "chrt", "gosu", "su-exec",
          "setuser", "chroot", "envdir", "setarch");
  private static final Set<String> SUBMITS = Set.of("spark-submit", "spark2-submit", "spark3-submit", "coverage",
      "kernprof", "torchrun");
  private static final Set<String> ENVIRONMENTS = Set.of("bundle", "poetry", "pipenv", "carton", "uv", "dotenv",
      "pdm", "hatch", "rye", "pixi", "conda", "mamba", "micromamba");
  /// Options between `run` and the program, each with a value.
  private static final Set<String> OF_RUN =
      Set.of("-n", "-p", "-e", "--name", "--prefix", "--project", "--directory", "--with", "--python", "--env-file",
          "--environment", "--extra", "--group");

  /// The program inside.
  ///
  /// @param shell whether the only word is a command for the shell
  record Inner(Execution process, List<Value> words, boolean shell) {}

  private Wrappers() {}

  static Optional<Inner> unwrap(List<Value> words, Execution process) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var texts = words.stream().map(word -> Values.asText(word).text()).toList();
    var name = Paths.name(texts.getFirst());
    var watched = WatchedRuns.command(name, texts);
    if (watched.isPresent()) {
      return Optional.of(new Inner(process, words.subList(watched.getAsInt(), words.size()),
          watched.getAsInt() == words.size() - 1 && texts.getLast().contains(" ")));
    }
    if (SUBMITS.contains(name)) {
      return submitted(texts, words, process);
    }
    if (Containers.isOne(name)) {
      return Containers.inside(name, texts, words, process);
    }
    var options = OPTIONS.get(name);
    if (options == null) {
      return Optional.empty();
    }
    var inner = process;
    int i = 1;
    while (i < texts.size()) {
      var word = texts.get(i);
      if (word.equals("--")) {
        i++;
        break;
      }
      boolean setting = (name.equals("env") || name.equals("sudo") || name.equals("systemd-run"))
          && word.matches("(?s)[A-Za-z_]\\w*=.*");
      if (setting) {
        inner.environment().put(word.substring(0, word.indexOf('=')),
            new Value.Text(word.substring(word.indexOf('=') + 1), Place.NOWHERE));
      } else if (word.startsWith("-") && word.length() > 1) {
        if (List.of("su", "runuser", "flock", "script").contains(name)
            && (word.equals("-c") || word.equals("--command")) && i + 1 < words.size()) {
          return Optional
              .of(new Inner(name.equals("su") ? user(texts, inner, i) : inner, List.of(words.get(i + 1)), true));
        }
        boolean takes = word.length() == 2 && options.indexOf(word.charAt(1)) >= 0;
        if ((word.equals("-u") || word.equals("--user")) && i + 1 < texts.size() && options.contains("u")) {
          inner = inner.as(texts.get(i + 1));
          takes = true;
        }
        i += takes ? 1 : 0;
      } else if (name.equals("su") || name.equals("runuser") && inner.user().equals(process.user())) {
        inner = inner.as(word);
      } else {
        break;
      }
      i++;
    }
    i += ONE_OPERAND.contains(name) ? 1 : 0;
    if (name.equals("flock") && i < texts.size() && texts.get(i).equals("-c") && i + 1 < words.size()) {
      return Optional.of(new Inner(inner, List.of(words.get(i + 1)), true));
    }
    if (i < texts.size() && ENVIRONMENTS.contains(name)
        && (texts.get(i).equals("exec") || texts.get(i).equals("run"))) {
      i++;
      while (i < texts.size() && texts.get(i).startsWith("-")) {
        i += OF_RUN.contains(texts.get(i)) ? 2 : 1;
      }
    }
    return i < words.size()
        ? Optional.of(new Inner(inner, words.subList(i, words.size()), name.equals("watch") && words.size() == i + 1))
        : Optional.empty();
  }

  /// A program of Python behind options that only the one which starts it knows.
  private static Optional<Inner> submitted(List<String> texts, List<Value> words, Execution process) {
    int at = texts.stream().filter(word -> word.endsWith(".py")).findFirst().map(texts::indexOf).orElse(0);
    if (at == 0) {
      return Optional.empty();
    }
    var inner = new ArrayList<Value>(List.of(new Value.Text("python3", Place.NOWHERE)));
    inner.addAll(words.subList(at, words.size()));
    return Optional.of(new Inner(process, inner, false));
  }

  private static Execution user(List<String> texts, Execution process, int command) {
    return texts.subList(1, command).stream().filter(word -> !word.startsWith("-")).findFirst().map(process::as)
        .orElse(process);
  }

  static String exact(Value value) {
    return Values.exact(value).orElse("");
  }
}
