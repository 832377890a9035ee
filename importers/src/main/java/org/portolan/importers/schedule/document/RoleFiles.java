package org.portolan.importers.schedule.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.RoleVariables;
import org.portolan.model.yaml.YamlNode;

/// The variables that a role of Ansible sets for its own tasks, and those that hold for all hosts (`group_vars/all`), which
/// go before the role's defaults.
///
/// @param documents those that count more behind the others
/// @param values    those that are plain texts
record RoleFiles(List<YamlNode> documents, Map<String, String> values) {
  /// Of the role whose tasks a file holds; for any other file those of all hosts.
  static RoleFiles of(Declarations jobs) {
    var path = jobs.file().path();
    int tasks = ("/" + path).lastIndexOf("/tasks/");
    var role = tasks < 0 ? "" : path.substring(0, tasks);
    return of(RoleVariables.of(jobs.tree(), role).documents());
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
