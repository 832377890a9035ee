package org.portolan.importers.config.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.work.Progress;

/// Reads `ssh_config(5)`: other names for hosts, hosts on the way, and tunnels.
public final class SshImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:.*/)?\\.ssh/config(?:\\.d/[^/]+)?|(?:.*/)?ssh_config(?:\\.d/[^/]+)?|(?:.*/)?\\.ssh/[^/]*\\.conf(?:ig)?");
  private static final Pattern PAIR = Pattern.compile("(\\w+)(?:\\s*=\\s*|\\s+)\"?([^\"]*?)\"?\\s*");

  /// The names of the block that is read.
  private static final class Block {
    private List<String> names = List.of();
    private String hostName = "";
    private String port = "";
    private int line;
    private final List<String> jumps = new ArrayList<>();
  }

  @Override
  public String name() {
    return "ssh";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    ReadFile.each(tree, PLACE, name(), findings, progress, SshImporter::read);
  }

  private static void read(ReadFile file) {
    var block = new Block();
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number).strip();
      var pair = PAIR.matcher(line);
      if (line.startsWith("#") || !pair.matches()) {
        continue;
      }
      var value = pair.group(2).strip();
      switch (pair.group(1).toLowerCase(Locale.ROOT)) {
        case "host", "match" -> {
          tell(file, block);
          block = new Block();
          block.line = number;
          block.names = pair.group(1).equalsIgnoreCase("host") ? names(value) : List.of();
        }
        case "hostname" -> {
          block.hostName = value;
          block.line = number;
        }
        case "port" -> block.port = value;
        case "proxyjump" -> block.jumps.addAll(value.equals("none") ? List.of() : List.of(value.split("[,\\s]+")));
        case "localforward" -> tunnel(file, value, number);
        default -> {
          // says nothing about who is reached
        }
      }
    }
    tell(file, block);
  }

  private static List<String> names(String value) {
    return List.of(value.split("\\s+")).stream().filter(name -> name.matches("[\\w.-]+")).toList();
  }

  private static void tell(ReadFile file, Block block) {
    if (block.line == 0) {
      return;
    }
    var real = block.hostName.contains("%") || block.hostName.isEmpty() ? "" : block.hostName;
    for (var name : block.names) {
      if (!real.isEmpty() && !real.equals(name)) {
        file.alias(file.host(), name, real, block.line);
      }
    }
    if (!block.names.isEmpty()) {
      var host = real.isEmpty() ? block.names.getFirst() : real;
      file.endpoint("ssh", block.port.isEmpty() || block.port.equals("22") ? host : host + ":" + block.port,
          block.line);
    }
    for (var jump : block.jumps) {
      file.endpoint("ssh", jump.replaceFirst("^.*@", ""), block.line);
    }
  }

  /// `LocalForward [bind:]port host:port`: what listens here is the other end.
  private static void tunnel(ReadFile file, String value, int number) {
    var ends = value.split("\\s+");
    if (ends.length == 2 && ends[0].matches("(?:.*:)?\\d+") && ends[1].matches("[\\w.\\[\\]:-]+:\\d+")) {
      var port = ends[0].substring(ends[0].lastIndexOf(':') + 1);
      file.alias(file.host(), "localhost:" + port, ends[1], number);
      file.endpoint("tcp", ends[1], number);
    }
  }
}
