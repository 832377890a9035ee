package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;

/// Reads attributes and texts of an XML file, line by line and without its structure: enough for connection strings,
/// and safe with entities of any kind.
final class XmlSettings {
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern NAMED =
      Pattern.compile("name\\s*=\\s*[\"']([^\"']+)[\"'][^>]*?(?:/>|>([^<]+)<|value\\s*=\\s*[\"']([^\"']*)[\"'])");
  private static final Pattern TEXT = Pattern.compile("<([\\w:.-]+)[^>]*>([^<]+)</");

  private XmlSettings() {}

  static List<Setting> read(TextFile file) {
    var settings = new ArrayList<Setting>();
    boolean comment = false;
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number).replaceAll("<!--.*?-->", "");
      comment = comment || line.contains("<!--");
      if (!comment && line.length() < 4_000 && (line.indexOf('=') >= 0 || line.indexOf('<') >= 0)) {
        line(line, number, settings);
      }
      comment = comment && !line.contains("-->");
    }
    return settings;
  }

  private static void line(String line, int number, List<Setting> settings) {
    var named = NAMED.matcher(line);
    if (named.find() && (named.group(2) != null || named.group(3) != null)) {
      settings.add(new Setting(List.of(named.group(1)), plain(named.group(2) == null ? named.group(3) : named.group(2)),
          number));
      return;
    }
    for (var matcher = ATTRIBUTE.matcher(line); matcher.find();) {
      settings.add(new Setting(List.of(matcher.group(1)),
          plain(matcher.group(2) == null ? matcher.group(3) : matcher.group(2)), number));
    }
    for (var matcher = TEXT.matcher(line); matcher.find();) {
      settings.add(new Setting(List.of(matcher.group(1)), plain(matcher.group(2)), number));
    }
  }

  private static String plain(String text) {
    return text.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").strip();
  }
}
