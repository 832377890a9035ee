package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.work.Progress;

/// Reads the checks of Nagios and those that speak like it (Icinga 1, Naemon, NRPE) that ask databases or run programs of the
/// host's own: each service is a job that comes again and again. Checks of hosts and networks are none.
public final class NagiosImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?(?:nagios\\d?|icinga|naemon|nrpe)(?:\\.d)?/.*\\.cfg");
  private static final Pattern DEFINE =
      Pattern.compile("\\s*define\\s+(command|service|host|serviceescalation|\\w+)\\s*\\{?\\s*");
  private static final Pattern ENTRY = Pattern.compile("\\s*(\\w+)\\s+(\\S.*?)\\s*(?:(?<!\\\\);.*)?");
  private static final Pattern REMOTE = Pattern.compile("\\s*command\\[([^\\]]+)]\\s*=\\s*(\\S.*)");
  private static final Pattern MACRO = Pattern.compile("\\$(\\w+)\\$");
  private static final Pattern DATABASE = Pattern.compile(
      "(?i).*\\bcheck_(?:pgsql|postgres|mysql|mariadb|mssql|oracle|sybase|db2|dbi|sql|mongo|redis|couch|elastic)\\w*.*");
  private static final Pattern OWN =
      Pattern.compile("(?:^|.*\\s)/(?:srv|opt|home|data|usr/local/(?!nagios/libexec/check_))\\S+.*");
  /// A number is a port.
  private static final Pattern PASSWORD =
      Pattern.compile("(\\s(?:-p|--(?:db)?pass(?:word)?)[=\\s]\\s*+)(?!\\d+(?:\\s|$))(?:\"[^\"]*\"|'[^']*'|\\S+)");
  private static final int MOST_ARGUMENTS = 32;
  private static final int LONGEST = 4_000;

  /// @param kind `command`, `service` or `host`
  private record Defined(String kind, Map<String, String> said, TextFile file, int line) {
    String get(String key) {
      return said.getOrDefault(key, "");
    }
  }

  @Override
  public String name() {
    return "nagios";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var all = new ArrayList<Defined>();
    var jobs = new HashMap<String, Declarations>();
    for (var path : tree.paths()) {
      if (PLACE.matcher(path).matches()) {
        progress.check();
        tree.file(path).ifPresent(file -> {
          var own = new Declarations(tree, file, name(), findings);
          jobs.put(path, own);
          own.looked();
          all.addAll(defined(file));
          remote(file, own);
        });
      }
    }
    var commands = new HashMap<String, String>();
    var hosts = new HashMap<String, String>();
    all.stream().filter(one -> one.kind().equals("command"))
        .forEach(one -> commands.put(one.get("command_name"), one.get("command_line")));
    all.stream().filter(one -> one.kind().equals("host"))
        .forEach(one -> hosts.put(one.get("host_name"), one.get("address")));
    all.stream().filter(one -> one.kind().equals("service") && !one.get("register").equals("0"))
        .forEach(one -> Optional.ofNullable(jobs.get(one.file().path()))
            .ifPresent(own -> service(one, all, commands, hosts, own)));
  }

  private static List<Defined> defined(TextFile file) {
    var all = new ArrayList<Defined>();
    Optional<Defined> open = Optional.empty();
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number);
      var define = DEFINE.matcher(line);
      if (define.matches()) {
        open = Optional.of(new Defined(define.group(1), new HashMap<>(), file, number));
        all.add(open.get());
      } else if (line.strip().startsWith("}")) {
        open = Optional.empty();
      } else if (open.isPresent() && !line.strip().startsWith("#") && line.length() < LONGEST) {
        var entry = ENTRY.matcher(line);
        if (entry.matches()) {
          open.get().said().put(entry.group(1), entry.group(2));
        }
      }
    }
    return all;
  }

  /// What NRPE runs here when the server asks for it: how often is known there.
  private static void remote(TextFile file, Declarations jobs) {
    for (int number = 1; number <= file.lines().size(); number++) {
      var command = file.line(number).length() < LONGEST ? REMOTE.matcher(file.line(number)) : REMOTE.matcher("");
      if (command.matches() && isTold(command.group(2))) {
        jobs.tell(run(Declared.at(number, command.group(1), "when the monitoring asks"), command.group(2)));
      }
    }
  }

  private static void service(Defined service, List<Defined> all, Map<String, String> commands,
      Map<String, String> hosts, Declarations jobs) {
    var words = inherited(service, "check_command", all).split("!", MOST_ARGUMENTS);
    var host = service.get("host_name").replaceFirst(",.*", "").strip();
    var line = MACRO.matcher(commands.getOrDefault(words[0].strip(), "")).replaceAll(macro -> Matcher.quoteReplacement(
        macro.group(1).equals("HOSTADDRESS") ? hosts.getOrDefault(host, host)
            : macro.group(1).equals("HOSTNAME") ? host
                : macro.group(1).matches("ARG\\d{1,2}") ? argument(words, macro.group(1)) : macro.group()));
    if (!line.isEmpty() && line.length() < LONGEST && isTold(line)) {
      var every = inherited(service, "check_interval", all) + inherited(service, "normal_check_interval", all);
      var name = service.get("service_description") + (host.isEmpty() ? "" : " on " + host);
      jobs.tell(run(Declared.at(service.line(), name.strip(),
          every.matches("\\d{1,6}") ? TimeWords.every(Long.parseLong(every) * 60_000)
              : "as often as its template says"),
          line));
    }
  }

  private static String argument(String[] words, String macro) {
    int number = Integer.parseInt(macro.substring("ARG".length()));
    return number < words.length ? words[number].strip() : "";
  }

  /// Templates are named by `use`.
  private static String inherited(Defined one, String key, List<Defined> all) {
    var now = Optional.of(one);
    for (int depth = 0; now.isPresent() && depth < 8; depth++) {
      if (!now.get().get(key).isEmpty()) {
        return now.get().get(key);
      }
      var template = now.get().get("use").replaceFirst(",.*", "").strip();
      now = template.isEmpty() ? Optional.empty()
          : all.stream().filter(other -> other.kind().equals("service") && other.get("name").equals(template))
              .findFirst();
    }
    return "";
  }

  private static boolean isTold(String command) {
    return DATABASE.matcher(command).matches() || OWN.matcher(command).matches();
  }

  /// The plugins for PostgreSQL and MySQL take what their clients take, under other letters.
  private static Declared run(Declared job, String written) {
    var command = PASSWORD.matcher(written).replaceAll("$1***");
    var plugin = Pattern.compile("\\S*/check_(pgsql|mysql|mysql_query)\\s+(.*)").matcher(command);
    if (!plugin.matches()) {
      return job.running(command);
    }
    boolean pgsql = plugin.group(1).equals("pgsql");
    var options = new TreeMap<String, String>();
    Pattern.compile("(?:^|\\s)-([HPdluqs])\\s*+(\"[^\"]*\"|'[^']*'|\\S+)").matcher(plugin.group(2)).results()
        .forEach(option -> options.putIfAbsent(option.group(1), option.group(2)));
    var client = new StringBuilder(pgsql ? "psql" : "mysql");
    options.forEach((letter, value) -> client.append(switch (letter) {
      case "H" -> " -h " + value;
      case "P" -> pgsql ? " -p " + value : " -P " + value;
      case "d" -> pgsql ? " -d " + value : " -D " + value;
      case "l" -> pgsql ? " -U " + value : "";
      case "u" -> pgsql ? "" : " -u " + value;
      case "q" -> pgsql ? " -c " + value : " -e " + value;
      default -> "";
    }));
    return job.calling(command).launching(List.of(client.toString()));
  }
}
