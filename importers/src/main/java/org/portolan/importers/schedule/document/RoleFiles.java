package org.portolan.importers.schedule.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// The variables that a role of Ansible sets for its own tasks.
///
/// @param documents those that count more behind the others
/// @param values    those that are plain texts
record RoleFiles(List<YamlNode> documents, Map<String, String> values) {
  private static final List<String> FILES =
      List.of("defaults/main.yml", "defaults/main.yaml", "vars/main.yml", "vars/main.yaml");

  /// Of the role whose tasks a file holds; none for any other file.
  static RoleFiles of(Declarations jobs) {
    var path = jobs.file().path();
    int tasks = ("/" + path).lastIndexOf("/tasks/");
    var documents = tasks < 0 ? Stream.<YamlNode>empty()
        : FILES.stream().map(name -> Optional.of(path.substring(0, tasks) + name).flatMap(jobs.tree()::file))
            .flatMap(Optional::stream)
            .flatMap(file -> YamlReader.lenient(file.path(), file.text()).documents().stream());
    return of(documents.toList());
  }

  private static RoleFiles of(List<YamlNode> documents) {
    var values = new HashMap<String, String>();
    documents.forEach(document -> values.putAll(AnsibleCron.fields(document)));
    return new RoleFiles(documents, values);
  }

  /// Empty where the role sets no list of that name.
  List<YamlNode> list(String name) {
    return documents.stream().map(document -> Nodes.items(document, name)).filter(list -> !list.isEmpty())
        .reduce((_, last) -> last).orElse(List.of());
  }
}
