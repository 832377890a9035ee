package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.model.intake.UnreadKind;

/// What a service's own lines and the files they name set for its commands.
final class ServiceEnvironment {
  private static final Pattern ASSIGNMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']\\S*)");

  private ServiceEnvironment() {}

  static Map<String, String> of(Tree tree, UnitFile file, Findings findings) {
    var environment = new HashMap<String, String>();
    for (var setting : file.all("Service", "Environment")) {
      assignments(setting.value()).forEach(one -> put(environment, one));
    }
    for (var setting : file.all("Service", "EnvironmentFile")) {
      var path = setting.value().replaceFirst("^-", "");
      var found = tree.locate(path).flatMap(tree::file);
      if (found.isPresent()) {
        findings.read(found.get().path(), "systemd");
        found.get().lines().stream().filter(line -> !line.stripLeading().startsWith("#"))
            .forEach(line -> put(environment, line.strip()));
      } else {
        findings.unread(setting.place(), UnreadKind.ABSENT,
            path + " holds settings of the service, and was not collected");
      }
    }
    return environment;
  }

  private static void put(Map<String, String> environment, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals > 0) {
      environment.put(assignment.substring(0, equals).strip(),
          assignment.substring(equals + 1).strip().replaceFirst("^([\"'])(.*)\\1$", "$2"));
    }
  }

  /// `A=1 "B=two words"` are two.
  private static List<String> assignments(String value) {
    var found = new ArrayList<String>();
    var matcher = ASSIGNMENT.matcher(value);
    while (matcher.find()) {
      found.add(Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)))
          .orElseGet(() -> matcher.group(3)));
    }
    return found;
  }
}
