package org.portolan.importers.schedule.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// The variables that a role of Ansible sets for its own tasks, those that count more behind the others.
final class RoleFiles {
  private RoleFiles() {}

  static List<YamlNode> of(Declarations jobs) {
    var path = jobs.file().path();
    int tasks = ("/" + path).lastIndexOf("/tasks/");
    var role = tasks < 0 ? "" : path.substring(0, tasks);
    return tasks < 0 ? List.of()
        : Stream.of("defaults/main.yml", "defaults/main.yaml", "vars/main.yml", "vars/main.yaml")
            .map(name -> Optional.of(role + name).flatMap(jobs.tree()::file)).flatMap(Optional::stream)
            .flatMap(file -> YamlReader.lenient(file.path(), file.text()).documents().stream()).toList();
  }
}
