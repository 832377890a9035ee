package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;

/// Programs that run another one inside a container: `docker exec`, `docker compose run`, `kubectl exec`, `lxc exec`,
/// `singularity exec`. What runs inside reaches the same databases, under names of its own.
final class Containers {
  private static final Set<String> NAMES = Set.of("docker", "podman", "nerdctl", "docker-compose", "podman-compose",
      "kubectl", "oc", "crictl", "lxc", "incus", "pct", "singularity", "apptainer", "lxc-attach", "jexec");
  /// Those whose own options may stand behind the container's name, up to a `--`.
  private static final Set<String> ENDED_BY_DASHES =
      Set.of("kubectl", "oc", "lxc", "incus", "pct", "lxc-attach");
  /// Without a word that says what they do.
  private static final Set<String> ONLY_RUN = Set.of("lxc-attach", "jexec");
  private static final Set<String> TAKE_NEXT = Set.of("-e", "-u", "-w", "-n", "-c", "-v", "-p", "-h", "-l", "-m", "-B",
      "-H", "-U", "--env", "--user", "--workdir", "--name", "--network", "--net", "--env-file", "--volume", "--mount",
      "--publish", "--hostname", "--link", "--add-host", "--label", "--memory", "--cpus", "--entrypoint", "--platform",
      "--volumes-from", "--log-driver", "--log-opt", "--restart", "--pull", "--namespace", "--container", "--context",
      "--index", "--bind", "--pwd", "--image", "--cpu-shares", "--dns", "--ulimit", "--tmpfs", "--cwd");

  private Containers() {}

  static boolean isOne(String name) {
    return NAMES.contains(name);
  }

  /// The program inside; empty where none is named.
  static Optional<Wrappers.Inner> inside(String name, List<String> texts, List<Value> words, Execution process) {
    int verb = ONLY_RUN.contains(name) ? 0 : firstOf(texts, "exec", "run");
    if (verb < 0) {
      return Optional.empty();
    }
    int dashes = ENDED_BY_DASHES.contains(name) ? texts.indexOf("--") : -1;
    var environment = new HashMap<>(process.environment());
    var program = Optional.<Value>empty();
    int i = verb + 1;
    while (i < texts.size() && texts.get(i).startsWith("-") && !texts.get(i).equals("--")) {
      boolean apart = TAKE_NEXT.contains(texts.get(i)) && i + 1 < texts.size();
      var option = apart ? texts.get(i) : texts.get(i).replaceFirst("=.*", "");
      var value =
          apart ? texts.get(i + 1) : texts.get(i).substring(Math.min(texts.get(i).length(), option.length() + 1));
      if (Set.of("-e", "--env").contains(option) && value.matches("(?s)[A-Za-z_]\\w*=.*")) {
        environment.put(value.substring(0, value.indexOf('=')),
            new Value.Text(value.substring(value.indexOf('=') + 1), Place.NOWHERE));
      } else if (option.equals("--entrypoint") && !value.isBlank()) {
        program = Optional.of(new Value.Text(value, Place.NOWHERE));
      }
      i += apart ? 2 : 1;
    }
    i++;
    while (dashes < 0 && ENDED_BY_DASHES.contains(name) && i < texts.size() && texts.get(i).startsWith("-")) {
      i += TAKE_NEXT.contains(texts.get(i)) ? 2 : 1;
    }
    int first = dashes >= verb ? dashes + 1 : i < texts.size() && texts.get(i).equals("--") ? i + 1 : i;
    var command = new ArrayList<>(program.stream().toList());
    command.addAll(words.subList(Math.min(first, words.size()), words.size()));
    return command.isEmpty() ? Optional.empty()
        : Optional.of(new Wrappers.Inner(process.with(environment), command, false));
  }

  private static int firstOf(List<String> texts, String one, String other) {
    for (int i = 1; i < texts.size(); i++) {
      if (texts.get(i).equals(one) || texts.get(i).equals(other)) {
        return i;
      }
    }
    return -1;
  }
}
