package org.portolan.importers.config.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.config.NamedSources;
import org.portolan.importers.config.Setting;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads nginx for the servers behind it; upstreams are known in all its files.
public final class NginxImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?(?:nginx|openresty)/(?:.*/)?[^/]+|(?:.*/)?[^/]*nginx[^/]*\\.conf");
  private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9a-fA-F:]+]|[\\w.-]+)(?::\\d+)?");
  private static final Pattern PASS =
      Pattern.compile("(proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass");
  private static final Pattern TARGET = Pattern.compile("(?:(https?|grpcs?|uwsgi|suwsgi|scgi)://)?([^/]+)(/.*)?");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");

  @Override
  public String name() {
    return "nginx";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var files = tree.paths().stream().filter(path -> PLACE.matcher(TemplateText.path(path)).matches())
        .flatMap(path -> tree.file(path).stream()).toList();
    var upstreams = new HashMap<String, List<String>>();
    files.forEach(file -> upstreams(file, upstreams));
    var sources = NamedSources.of(tree);
    for (var file : files) {
      progress.check();
      read(new ReadFile(tree, file, name(), findings), upstreams, sources);
    }
  }

  private static void upstreams(TextFile file, Map<String, List<String>> upstreams) {
    for (var directive : Directives.of(file)) {
      if (directive.block() && directive.name().equals("upstream")) {
        upstreams.computeIfAbsent(directive.parameter(), _ -> new ArrayList<>());
      } else if (directive.name().equals("server") && isMember(directive) && !directive.words().contains("down")
          && !directive.words().contains("backup")) {
        upstreams.computeIfAbsent(directive.within().getFirst().split(" ")[1], _ -> new ArrayList<>())
            .add(directive.parameter());
      }
    }
  }

  private static boolean isMember(Directives.Directive directive) {
    return !directive.block() && !directive.within().isEmpty() && directive.within().getFirst().startsWith("upstream ");
  }

  private static void read(ReadFile file, Map<String, List<String>> upstreams, NamedSources sources) {
    var variables = new HashMap<String, String>();
    var settings = new ArrayList<Setting>();
    var streams = new LinkedHashMap<String, List<String>>();
    var directives = Directives.of(file.file());
    file.tellCut(Directives.isCut(directives));
    for (var directive : directives) {
      if (isMember(directive) && directive.name().equals("server")) {
        member(file, directive);
      } else if (directive.name().equals("set") && directive.words().size() == 3) {
        variables.put(directive.parameter().replaceFirst("^\\$", ""), directive.words().get(2));
      } else if (directive.name().endsWith("_param") && directive.words().size() > 2) {
        settings.add(new Setting(List.of(directive.parameter()), directive.words().get(2), file.file(),
            directive.line()));
      } else if (PASS.matcher(directive.name()).matches()) {
        pass(file, directive, upstreams, variables);
        stream(file, directive, upstreams, streams);
      } else if (directive.name().equals("listen") && directive.isIn("stream")) {
        streams.computeIfAbsent(directive.within().getFirst(), _ -> new ArrayList<>()).add(directive.parameter());
      }
    }
    file.settings(settings.stream().filter(setting -> !setting.value().contains("$")).toList(), sources);
  }

  private static void member(ReadFile file, Directives.Directive directive) {
    var address = directive.parameter();
    if (address.contains("$") || address.contains("{")) {
      file.unknown(UnreadKind.DYNAMIC, directive.line(), "Which server is behind it is set elsewhere: ");
    } else if (directive.words().contains("down")) {
      file.disabled("http", address, directive.line());
    } else if (ADDRESS.matcher(address).matches()) {
      file.endpoint(directive.isIn("stream") ? "tcp" : "http", address, directive.line());
    }
  }

  /// A pass to an upstream means its members, which are told where they stand.
  private static void pass(ReadFile file, Directives.Directive directive, Map<String, List<String>> upstreams,
      Map<String, String> variables) {
    var written = VARIABLE.matcher(directive.parameter()).replaceAll(match -> Matcher
        .quoteReplacement(variables.getOrDefault(match.group(1), match.group())));
    // What a pattern took from the request goes behind the server.
    var target = TARGET
        .matcher(written.replaceFirst("(?<=[\\w\\]])\\$(?:\\d|request_uri|uri|is_args|args|document_uri)\\b.*$", ""));
    if (!target.matches() || written.startsWith("unix:") || written.contains("//unix:")
        || upstreams.containsKey(target.group(2))) {
      return;
    }
    if (target.group(2).contains("$") || target.group(2).contains("{")) {
      file.unknown(UnreadKind.DYNAMIC, directive.line(), "Where requests are passed on to is set elsewhere: ");
    } else {
      var way = directive.name().substring(0, directive.name().length() - "_pass".length());
      var scheme = target.group(1) != null ? target.group(1)
          : way.equals("proxy") ? directive.isIn("stream") ? "tcp" : "http" : way;
      file.endpoint(scheme, target.group(2), directive.line());
    }
  }

  private static void stream(ReadFile file, Directives.Directive directive, Map<String, List<String>> upstreams,
      Map<String, List<String>> streams) {
    if (directive.isIn("stream") && !directive.within().isEmpty()) {
      Listeners.tell(file, streams.getOrDefault(directive.within().getFirst(), List.of()),
          upstreams.getOrDefault(directive.parameter(), List.of(directive.parameter())), directive.line());
    }
  }
}
