package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads the checks of Nagios and those that speak like it (Icinga 1, Naemon, NRPE) that ask databases or run programs of the
/// host's own: each service is a job that comes again and again. Checks of hosts and networks are none.
public final class NagiosImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?(?:nagios\\d?|icinga|naemon|nrpe)(?:\\.d)?/.*\\.cfg");
  private static final Pattern DEFINE =
      Pattern.compile("\\s*define\\s+(command|service|host|serviceescalation|\\w+)\\s*\\{?\\s*");
  private static final Pattern ENTRY = Pattern.compile("(\\w+)\\s++(\\S.*)");
  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\);.*");
  private static final Pattern REMOTE = Pattern.compile("\\s*command\\[([^\\]]+)]\\s*=\\s*(\\S.*)");
  private static final Pattern MACRO = Pattern.compile("\\$(\\w+)\\$");
  private static final Pattern DATABASE = Pattern.compile(
      "(?i).*\\bcheck_(?:pgsql|postgres|mysql|mariadb|mssql|oracle|sybase|db2|dbi|sql|mongo|redis|couch|elastic)\\w*.*");
  private static final Pattern OWN =
      Pattern.compile("(?:^|.*\\s)/(?:srv|opt|home|data|usr/local/(?!nagios/libexec/check_))\\S+.*");
  /// A number behind the short word is a port, but for the plugins that have another letter for it.
  private static final Pattern PASSWORD =
      Pattern.compile(
          "(\\s(?:-p[=\\s]\\s*+(?!\\d+(?:\\s|$))|--(?:db)?pass(?:word)?[=\\s]\\s*+))(?:\"[^\"]*\"|'[^']*'|\\S+)");
  /// The plugins for PostgreSQL and MySQL say a port by a capital letter.
  private static final Pattern PORTLESS = Pattern.compile("(\\s-p\\s*+)(?:\"[^\"]*\"|'[^']*'|\\S+)");
  private static final Pattern OF_CLIENT = Pattern.compile("\\S*/check_(pgsql|mysql|mysql_query)\\s+(.*)");
  private static final Pattern OPTION =
      Pattern.compile("(?:^|\\s)-([HPdluqs])\\s*+(\"[^\"]*\"|'[^']*'|\\S+)");
  private static final int MOST_ARGUMENTS = 32;
  private static final int MOST_HOSTS = 200;
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
    var known = Known.of(all);
    all.stream().filter(one -> one.kind().equals("service") && !one.get("register").equals("0"))
        .forEach(one -> Optional.ofNullable(jobs.get(one.file().path()))
            .ifPresent(own -> service(one, known, own)));
  }

  /// What services refer to, by name.
  private record Known(Map<String, String> commands, Map<String, String> addresses, Map<String, Defined> templates) {
    static Known of(List<Defined> all) {
      var known = new Known(new HashMap<>(), new HashMap<>(), new HashMap<>());
      for (var one : all) {
        switch (one.kind()) {
          case "command" -> known.commands.put(one.get("command_name"), one.get("command_line"));
          case "host" -> known.addresses.put(one.get("host_name"), one.get("address"));
          case "service" -> known.templates.putIfAbsent(one.get("name"), one);
          default -> {
            // groups, contacts and times
          }
        }
      }
      return known;
    }

    /// Where a host has no address of its own, its name is one.
    String address(String host) {
      var said = addresses.getOrDefault(host, "");
      return said.isEmpty() ? host : said;
    }

    /// What a service says, else the templates that it uses.
    String said(Defined service, String key) {
      var now = Optional.of(service);
      for (int depth = 0; now.isPresent() && depth < 8; depth++) {
        if (!now.get().get(key).isEmpty()) {
          return now.get().get(key);
        }
        var template = now.get().get("use").replaceFirst(",.*", "").strip();
        now = template.isEmpty() ? Optional.empty() : Optional.ofNullable(templates.get(template));
      }
      return "";
    }
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
        var entry = ENTRY.matcher(COMMENT.matcher(line).replaceFirst("").strip());
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

  private static void service(Defined service, Known known, Declarations jobs) {
    var words = known.said(service, "check_command").split("!", MOST_ARGUMENTS);
    var command = known.commands().getOrDefault(words[0].strip(), "");
    if (command.isEmpty() && DATABASE.matcher(words[0]).matches()) {
      jobs.unknown(service.line(), UnreadKind.ABSENT,
          "What the check " + words[0].strip() + " runs is defined in a file that was not collected");
    }
    hosts(service, known).forEach(host -> check(service, known, words, command, host, jobs));
  }

  /// The hosts that are named one by one; which ones a group has, or a template, is left open.
  private static List<String> hosts(Defined service, Known known) {
    var named = Pattern.compile(",").splitAsStream(known.said(service, "host_name")).map(String::strip)
        .filter(host -> !host.isEmpty() && "*!".indexOf(host.charAt(0)) < 0).distinct().limit(MOST_HOSTS).toList();
    return named.isEmpty() ? List.of("") : named;
  }

  private static void check(Defined service, Known known, String[] words, String command, String host,
      Declarations jobs) {
    var line = MACRO.matcher(command).replaceAll(
        macro -> Matcher.quoteReplacement(filled(macro.group(1), words, known, host).orElse(macro.group())));
    if (!line.isEmpty() && line.length() < LONGEST && isTold(line)) {
      var every = Stream.of("check_interval", "normal_check_interval").map(key -> known.said(service, key))
          .filter(said -> !said.isEmpty()).findFirst().orElse("");
      var name = service.get("service_description") + (host.isEmpty() ? "" : " on " + host);
      jobs.tell(run(Declared.at(service.line(), name.strip(),
          every.matches("\\d{1,6}") ? TimeWords.every(Long.parseLong(every) * 60_000)
              : "as often as the monitoring is set to"),
          line));
    }
  }

  /// Empty for what is only known to the monitoring.
  private static Optional<String> filled(String macro, String[] words, Known known, String host) {
    return switch (macro) {
      case "HOSTADDRESS" -> Optional.of(known.address(host)).filter(address -> !address.isEmpty());
      case "HOSTNAME" -> Optional.of(host).filter(name -> !name.isEmpty());
      default -> macro.matches("ARG\\d{1,2}") ? Optional.of(argument(words, macro)) : Optional.empty();
    };
  }

  private static String argument(String[] words, String macro) {
    int number = Integer.parseInt(macro.substring("ARG".length()));
    return number < words.length ? words[number].strip() : "";
  }

  private static boolean isTold(String command) {
    return DATABASE.matcher(command).matches() || OWN.matcher(command).matches();
  }

  /// The plugins for PostgreSQL and MySQL take what their clients take, under other letters.
  private static Declared run(Declared job, String written) {
    var command = PASSWORD.matcher(written).replaceAll("$1***");
    var plugin = OF_CLIENT.matcher(command);
    if (!plugin.matches()) {
      return job.running(command);
    }
    boolean pgsql = plugin.group(1).equals("pgsql");
    var options = new TreeMap<String, String>();
    OPTION.matcher(plugin.group(2)).results()
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
    return job.calling(PORTLESS.matcher(command).replaceAll("$1***")).launching(List.of(client.toString()));
  }
}
