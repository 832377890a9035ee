package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// A template of CloudFormation: what its functions give is known when the stack is made, and so is where a database is
/// that the template itself makes.
final class StackTemplate {
  private static final List<String> FUNCTIONS = List.of("!GetAtt ", "!Ref ", "!ImportValue ");

  private StackTemplate() {}

  static boolean isOne(YamlNode document) {
    return resources(document).stream().anyMatch(entry -> type(entry).startsWith("AWS::"));
  }

  private static List<YamlNode.Entry> resources(YamlNode document) {
    return document.at("Resources").map(YamlNode::entries).orElse(List.of());
  }

  private static String type(YamlNode.Entry resource) {
    return resource.value().at("Type").flatMap(YamlNode::text).orElse("");
  }

  static List<Setting> settings(TextFile file, YamlNode document, Findings findings) {
    Set<String> made = new HashSet<>();
    for (var resource : resources(document)) {
      if (type(resource).matches("AWS::(?:RDS|DocDB|Neptune|Redshift)::.*")) {
        made.add(resource.key().value());
        var name =
            resource.value().at("Properties", "DBName").or(() -> resource.value().at("Properties", "DatabaseName"))
                .flatMap(YamlNode::text).orElse("");
        if (!name.isEmpty()) {
          findings.unread(file.at(resource.key().span().line()), UnreadKind.DYNAMIC,
              "On which server the database " + name + " is, is known when the stack is made");
        }
      }
    }
    var settings = new ArrayList<Setting>();
    for (var setting : YamlSettings.of(file, document)) {
      boolean own = setting.path().size() > 1 && setting.path().getFirst().equals("Resources")
          && made.contains(setting.path().get(1));
      if (!own) {
        settings.add(isGiven(setting)
            ? new Setting(setting.path(), "${" + setting.value().replaceAll("[^\\w.]", "") + "}", file, setting.line())
            : setting);
      }
    }
    return settings;
  }

  /// `DB_HOST: !GetAtt Db.Endpoint.Address`
  private static boolean isGiven(Setting setting) {
    var line = setting.file().line(setting.line());
    return FUNCTIONS.stream().anyMatch(function -> line.contains(function + setting.value())
        || line.contains(function + "\"" + setting.value()));
  }
}
