package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Placeholder;
import org.portolan.model.intake.Target;

/// Finds what else is connected to: URLs, queues, caches and mail servers, under keys that mean so.
final class EndpointSettings {
  /// @param by the setting that names it
  record FoundEndpoint(Target.Endpoint endpoint, Setting by) {}

  private static final Pattern KEY = Pattern.compile(
      ".*(?:ur[li]s?|endpoint|server|host|broker|backend|address|dsn|seeds|nodes|webhook|api|_db|upstream|target|remote"
          + "|peer|wsdl|base|location|cache|queue|bootstrap|quorum|members|cluster|output|destination|gateway|proxy"
          + "|service|repo|registry|discover|connection|link|origin|redis|kafka|amqp|rabbit|elastic|mongo|ldap|smtp).*");
  private static final Pattern URL = Pattern.compile(
      "(https?|ftps?|sftp|rediss?|amqps?|rabbit|pyamqp|kafka|ldaps?|smtps?|imaps?|mongodb(?:\\+srv)?|memcached|nats|mqtts?|tcp|udp|ssh"
          + "|rsync|smb|nfs|elasticsearch|couchdbs?|wss?|s3|gs|bolt|neo4j|cassandra|influxdb|gelf|syslog|zk|sentinel|stomp"
          + "|thrift|grpc|unix|sb|clickhouse|snowflake)://([^\\s\"'<>\\\\|]+)");
  private static final Pattern FILLED = Pattern.compile("\\{\\{.*?}}|<%=.*?%>");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:[A-Z_0-9]+@)?\\[?([A-Za-z0-9](?:[\\w-]*[A-Za-z0-9])?(?:\\.[\\w-]++)*+)]?:(\\d{2,5})(?:/[\\w.-]*)?");
  /// What a program offers itself, shows its users or is described by.
  private static final Pattern OWN = Pattern.compile(
      ".*(?:listen|bind|_public_|server_?name|redirect|callback|xmlns|namespace|allowed|cors|origins?$|trusted|docs?_|documentation|help"
          + "|homepage|licen[cs]e|attribution|copyright|donat|privacy|terms|support|about|favicon|avatar|banner|logo_"
          + "|wiki_|blog_|distribution|advertised|externally|javadoc|example|default_uri).*"
          + "|(?:.*_)?(?:schema|schema_url|schema_location|schema_uri|schemas|[a-z]*links?|description|comment|note|readme"
          + "|asp_?net_?core_?urls|instance|environment)(?:_\\d+)?|xsi_.*");
  private static final Pattern HERE = Pattern.compile("^(?:localhost|127\\.0\\.0\\.1|\\[::1])(?=[:/]|$)");
  private static final Pattern NOWHERE = Pattern.compile(
      "(?:[\\w.-]*\\.)?example\\.(?:com|org|net)(?:[:/].*)?|0\\.0\\.0\\.0.*|\\+.*|\\*.*|www\\.w3\\.org.*|schemas?\\..*|json-schema\\.org.*"
          + "|maven\\.apache\\.org/(?:xsd|pom).*|java\\.sun\\.com/.*|xmlns\\..*|(?:[\\w.-]*\\.)?springframework\\.org/schema.*");
  private static final Pattern SERVICE = Pattern.compile(
      "(?:.*_)?(redis|memcached?|memcache|rabbit(?:mq)?|amqp|kafka|elastic(?:search)?|opensearch|es|mongo(?:db)?|ldap|smtp|mail|email"
          + "|mailer|imap|pop3|statsd|graphite|influx(?:db)?|solr|zookeeper|consul|vault|etcd|nats|mqtt|minio|s3|sftp|ftp"
          + "|graylog|gelf|logstash|syslog|couchdb|cassandra|neo4j|beanstalkd?|gearman|sphinx|search|sentry|repo|worker|pg)\\d*"
          + "_(?:.*_)?(?:host|hostname|server|servers|hosts|address|addr|host_?name|nodes|bucket)");
  /// Envoy says the parts of an address one by one.
  private static final String SOCKET = "socket_address_address";
  /// `redis:6379,abortConnect=false`
  private static final Pattern OPTION = Pattern.compile("[,;]\\s*\\w+=[^,;\\s]*");
  private static final Pattern HOSTS =
      Pattern.compile("[A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?(?:,[A-Za-z0-9][\\w.-]*+)*+");
  private static final Pattern NO_HOST =
      Pattern.compile("(?i)true|false|none|null|yes|no|\\d+|off|on|auto|default|all");
  private static final List<String> AMQP = List.of("rabbit", "pyamqp");
  private static final int MOST_IN_ONE = 32;
  private static final int LONGEST_KEY = 300;
  /// More addresses of the web under one word are a list for people, not what a program connects to.
  private static final int MOST_LINKS = 12;
  /// What is fetched once, when a program is built or installed, or by a reader's browser.
  private static final Pattern FILE =
      Pattern.compile(
          "(?i).*(?:\\.(?:git|tar|gz|tgz|bz2|xz|zip|deb|rpm|jar|exe|dmg|png|svg|jpe?g|gif|ico|css|js|html?|md|pdf|asc|gpg|xsd|dtd)|@@@.*)$");

  private final String here;
  private final List<FoundEndpoint> found = new ArrayList<>();
  private final Map<String, String> ports = new LinkedHashMap<>();

  private EndpointSettings(String here) {
    this.here = here;
  }

  /// @param here what `localhost` means
  static List<FoundEndpoint> in(List<Setting> settings, String here) {
    var reading = new EndpointSettings(here);
    settings.stream()
        .filter(setting -> setting.value().matches("\\d{2,5}") && setting.key().matches(".*port(?:_value)?"))
        .forEach(setting -> reading.ports.putIfAbsent(setting.key(), setting.value()));
    settings.forEach(reading::setting);
    reading.links().forEach(word -> reading.found.removeIf(each -> isLink(each) && each.by.name().equals(word)));
    return reading.found;
  }

  private static boolean isLink(FoundEndpoint each) {
    return each.endpoint.scheme().startsWith("http");
  }

  private List<String> links() {
    var hosts = new HashMap<String, Set<String>>();
    found.stream().filter(EndpointSettings::isLink).forEach(each -> hosts
        .computeIfAbsent(each.by.name(), _ -> new HashSet<>())
        .add(each.endpoint.address().replaceFirst("[:/].*$", "")));
    return hosts.entrySet().stream().filter(entry -> entry.getValue().size() > MOST_LINKS).map(Map.Entry::getKey)
        .toList();
  }

  private void setting(Setting setting) {
    var key = setting.key();
    if (key.length() > LONGEST_KEY || OWN.matcher(key).matches() || setting.value().isEmpty()) {
      return;
    }
    if (key.endsWith(SOCKET) && !key.contains("listener") && !key.contains("admin")) {
      var number = ports.get(key.substring(0, key.length() - "address".length()) + "port_value");
      add("tcp", setting.value() + (number == null ? "" : ":" + number), setting);
      return;
    }
    var service = SERVICE.matcher(key);
    boolean named = service.matches();
    if (!named && (setting.value().indexOf(':') < 0 || !KEY.matcher(key).matches())) {
      return;
    }
    // Blanks inside of what is filled in would end an address in its middle.
    var url = URL.matcher(FILLED.matcher(setting.value()).replaceAll("\\${filled}"));
    if (url.find()) {
      int most = MOST_IN_ONE;
      do {
        servers(url.group(2).replaceFirst(",(?:\\w+://.*)?$", ""))
            .forEach(server -> add(url.group(1), server, setting));
      } while (url.find() && most-- > 0);
      return;
    }
    var addresses = OPTION.matcher(setting.value().strip()).replaceAll("").split("[,;\\s]+", MOST_IN_ONE);
    if (List.of(addresses).stream().allMatch(address -> ADDRESS.matcher(address).matches())) {
      for (var address : addresses) {
        add(scheme(key), address.replaceFirst("^[A-Z_0-9]+@", "").replaceFirst("^\\[([\\w.-]+)]", "$1"), setting);
      }
    } else if (named && HOSTS.matcher(setting.value()).matches() && !NO_HOST.matcher(setting.value()).matches()) {
      var scheme = key.endsWith("bucket") ? "s3" : scheme(service.group(1));
      var port = port(key);
      for (var host : setting.value().split(",", MOST_IN_ONE)) {
        add(scheme, host + port.map(number -> ":" + number).orElse(""), setting);
      }
    }
  }

  /// The port that stands beside a host: `REDIS_PORT` beside `REDIS_HOST`.
  private Optional<String> port(String key) {
    return Optional
        .ofNullable(ports.get(key.replaceFirst("(?:host|hostname|server|servers|hosts|address|addr)$", "port")));
  }

  /// `o:p@rab1:5672,o:p@rab2:5672/vhost` names two.
  private static List<String> servers(String rest) {
    int slash = rest.indexOf('/');
    var hosts = slash < 0 ? rest : rest.substring(0, slash);
    return hosts.indexOf(',') < 0 || hosts.indexOf('?') >= 0 ? List.of(rest)
        : Stream.of(hosts.split(",", MOST_IN_ONE)).map(host -> host + (slash < 0 ? "" : rest.substring(slash)))
            .toList();
  }

  private static String scheme(String key) {
    for (var scheme : List.of("memcache", "redis", "kafka", "amqp", "rabbit", "smtp", "imap", "pop3", "ldap", "mongo",
        "elastic", "opensearch", "statsd", "solr", "zookeeper", "graphite", "influx", "etcd", "consul", "vault",
        "minio",
        "nats", "mqtt", "sftp", "ftp", "syslog", "logstash", "couchdb", "cassandra", "sentry", "gelf", "graylog")) {
      if (key.contains(scheme)) {
        return switch (scheme) {
          case "memcache" -> "memcached";
          case "rabbit" -> "amqp";
          default -> scheme;
        };
      }
    }
    return key.contains("mail") || key.contains("relay") ? "smtp"
        : key.equals("es") ? "elastic" : key.equals("repo") ? "ssh" : "tcp";
  }

  /// Without account, query and fragment: they may hold secrets, and say nothing of where it is.
  private void add(String scheme, String rest, Setting by) {
    var bare = rest.replaceFirst("[?#;].*$", "").replaceFirst("^[^/]*@", "").replaceFirst("[,;.)\\]/}]+$", "");
    var address = HERE.matcher(bare).replaceFirst(Matcher.quoteReplacement(here));
    var server = address.replaceFirst("/.*$", "");
    if (!address.isEmpty() && !scheme.equals("unix") && !server.isEmpty() && !Placeholder.in(server)
        && !NOWHERE.matcher(address).matches() && !(scheme.startsWith("http") && FILE.matcher(address).matches())) {
      found.add(new FoundEndpoint(new Target.Endpoint(AMQP.contains(scheme) ? "amqp" : scheme, address), by));
    }
  }
}
