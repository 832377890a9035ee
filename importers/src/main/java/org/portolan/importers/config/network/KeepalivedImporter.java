package org.portolan.importers.config.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.config.network.Directives.Directive;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.work.Progress;

/// Reads keepalived (keepalived.conf(5)): the servers behind a virtual one, the addresses that move between hosts, and
/// the scripts that it runs.
public final class KeepalivedImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?keepalived/(?:.*/)?[^/]+\\.conf|(?:.*/)?keepalived[^/]*\\.conf");
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{3,45}");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");
  private static final Pattern SCRIPT =
      Pattern
          .compile("script|notify|notify_(?:master|backup|fault|stop|up|down|deleted|master_rx_lower_pri)|misc_path");
  private static final String ADDRESSES = "virtual-addresses";

  /// One virtual server, or the addresses that several have in common.
  private static final class Virtual {
    private final List<String> listens = new ArrayList<>();
    private final List<String> servers = new ArrayList<>();
    private int line = 1;
  }

  @Override
  public String name() {
    return "keepalived";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    ReadFile.each(tree, PLACE, name(), findings, progress, KeepalivedImporter::read);
  }

  private static void read(ReadFile file) {
    Map<String, Virtual> virtual = new LinkedHashMap<>();
    Map<String, Virtual> groups = new LinkedHashMap<>();
    var floating = new ArrayList<String>();
    var directives = Directives.byLine(file.file());
    file.tellCut(Directives.isCut(directives));
    for (var one : directives) {
      if (one.name().equals("virtual_server")) {
        begin(one, virtual);
      } else if (one.name().equals("real_server") || one.name().equals("sorry_server")) {
        server(file, one, virtual);
      } else if (one.isDirectlyIn("virtual_server_group") && isAddress(one.words())) {
        groups.computeIfAbsent(one.around().replaceFirst("^\\S+\\s*", ""), _ -> new Virtual()).listens
            .add(one.words().getFirst() + ":" + one.words().get(1));
      } else if (one.isDirectlyIn("virtual_ipaddress") || one.isDirectlyIn("virtual_ipaddress_excluded")) {
        floating.add(one.name().replaceFirst("/.*$", ""));
      } else if (SCRIPT.matcher(one.name()).matches() && one.parameter().contains("/")) {
        file.runs(one.parameter(), one.line());
      }
    }
    if (!floating.isEmpty()) {
      // Which of the hosts has them at a time is decided between these.
      file.told(Map.of(ADDRESSES, String.join(",", floating)));
    }
    virtual.forEach((name, one) -> {
      one.listens.addAll(groups.getOrDefault(name, new Virtual()).listens);
      Listeners.tell(file, one.listens, one.servers, one.line);
    });
  }

  private static void begin(Directive one, Map<String, Virtual> virtual) {
    var words = one.words();
    var here = virtual.computeIfAbsent(key(words), _ -> new Virtual());
    here.line = one.line();
    if (isAddress(words.subList(1, words.size()))) {
      here.listens.add(words.get(1) + ":" + words.get(2));
    }
  }

  /// The name of its group, where it has one.
  private static String key(List<String> words) {
    return words.size() > 2 && words.get(1).equals("group") ? words.get(2) : String.join(" ", words);
  }

  private static void server(ReadFile file, Directive one, Map<String, Virtual> virtual) {
    var words = one.words().subList(1, one.words().size());
    if (isAddress(words)) {
      var address = words.getFirst() + ":" + words.get(1);
      file.endpoint("tcp", address, one.line());
      if (one.name().equals("real_server") && one.isDirectlyIn("virtual_server")) {
        virtual.computeIfAbsent(key(List.of(one.around().split(" "))), _ -> new Virtual()).servers.add(address);
      }
    }
  }

  private static boolean isAddress(List<String> words) {
    return words.size() > 1 && ADDRESS.matcher(words.getFirst()).matches() && PORT.matcher(words.get(1)).matches();
  }
}
