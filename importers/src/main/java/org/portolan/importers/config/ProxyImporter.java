package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Reads nginx and HAProxy for the servers behind them.
public final class ProxyImporter implements TreeImporter {
  private static final Pattern NGINX = Pattern.compile("(?:.*/)?nginx/(?:.*/)?[^/]+|(?:.*/)?nginx[^/]*\\.conf");
  private static final Pattern HAPROXY = Pattern.compile("(?:.*/)?haproxy/[^/]+\\.cfg|(?:.*/)?haproxy[^/]*\\.cfg");
  private static final Pattern UPSTREAM = Pattern.compile("\\s*upstream\\s+(\\S+)\\s*\\{.*");
  private static final Pattern MEMBER = Pattern.compile("\\s*server\\s+([\\w.\\[\\]-]+(?::\\d+)?)(?:\\s[^{]*)?;.*");
  private static final Pattern PASS =
      Pattern
          .compile("\\s*(proxy|fastcgi|uwsgi|scgi|grpc)_pass\\s+(?:(https?|grpcs?|uwsgi|scgi)://)?([^\\s;/]+)[^;]*;.*");
  private static final Pattern BEHIND = Pattern.compile("\\s*server\\s+\\S+\\s+([\\w.\\[\\]-]+(?::\\d+)?)(?:\\s.*)?");
  private static final double SURE = 0.95;

  /// @param scheme `http` where it is not said
  private record Server(String scheme, String address, int line) {}

  @Override
  public String name() {
    return "proxy";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      boolean nginx = NGINX.matcher(path).matches();
      if (nginx || HAPROXY.matcher(path).matches()) {
        progress.check();
        tree.file(path).ifPresent(file -> tell(tree, file, nginx ? nginx(file) : haproxy(file), findings));
      }
    }
  }

  private void tell(Tree tree, TextFile file, List<Server> servers, Findings findings) {
    findings.read(file.path(), name());
    if (servers.isEmpty()) {
      return;
    }
    var id = Ids.configuration(tree.host(), tree.onHost(file.path()));
    findings.add(new Fact.Found(Asset.of(id, AssetKind.CONFIGURATION, file.name()).onHost(tree.host())
        .seenAt(Location.of(file.path()))));
    var facts = new ConnectionFacts(file, tree.host(), findings);
    servers.forEach(server -> facts.needs(id, new Target.Endpoint(server.scheme, server.address), server.line, SURE));
  }

  /// A `proxy_pass` to an upstream of the same file means its members, which are told already.
  private static List<Server> nginx(TextFile file) {
    var servers = new ArrayList<Server>();
    var passes = new ArrayList<Server>();
    Set<String> upstreams = new HashSet<>();
    boolean inside = false;
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number).replaceFirst("#.*$", "");
      var upstream = UPSTREAM.matcher(line);
      var member = MEMBER.matcher(line);
      var pass = PASS.matcher(line);
      if (upstream.matches()) {
        upstreams.add(upstream.group(1));
        inside = true;
      } else if (inside && member.matches()) {
        servers.add(new Server("http", member.group(1), number));
      } else if (pass.matches() && !pass.group(3).startsWith("unix:") && !pass.group(3).contains("$")) {
        var scheme = pass.group(2) == null ? pass.group(1).equals("proxy") ? "http" : pass.group(1) : pass.group(2);
        passes.add(new Server(scheme, pass.group(3), number));
      }
      inside = inside && !line.contains("}");
    }
    passes.stream().filter(pass -> !upstreams.contains(pass.address)).forEach(servers::add);
    return servers;
  }

  private static List<Server> haproxy(TextFile file) {
    var servers = new ArrayList<Server>();
    for (int number = 1; number <= file.lines().size(); number++) {
      var server = BEHIND.matcher(file.line(number).replaceFirst("#.*$", ""));
      if (server.matches()) {
        servers.add(new Server("tcp", server.group(1), number));
      }
    }
    return servers;
  }
}
