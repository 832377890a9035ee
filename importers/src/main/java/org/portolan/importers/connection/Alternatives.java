package org.portolan.importers.connection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A connection string may name several servers of one database, one to be taken when the other is down
/// (`postgresql://a:1,b:2/fin`, `host=a,b port=1,2`). This tells them apart.
final class Alternatives {
  private static final int MOST = 16;
  private static final Pattern URL = Pattern.compile("^([^/]*://(?:[^/?#]*@)?)([^/?#]*,[^/?#]*)(.*)$");
  private static final Pattern HOSTS = Pattern.compile("(?i)(?<![\\w])host\\s*=\\s*'?([\\w.:-]++(?:,[\\w.:-]++)++)'?");
  private static final Pattern PORTS = Pattern.compile("(?i)(?<![\\w])port\\s*=\\s*'?(\\d++(?:,\\d++)*+)'?");

  private Alternatives() {}

  /// The same text once for each server; the text itself where it names one.
  static List<String> of(String text) {
    var url = URL.matcher(text);
    if (url.matches()) {
      return each(url.group(2), server -> url.group(1) + server + url.group(3));
    }
    var hosts = HOSTS.matcher(text);
    if (!hosts.find()) {
      return List.of(text);
    }
    var ports = PORTS.matcher(text);
    var numbers = ports.find() ? ports.group(1).split(",") : new String[0];
    var names = hosts.group(1).split(",");
    var all = new ArrayList<String>();
    for (int i = 0; i < Math.min(MOST, names.length); i++) {
      var one = hosts.replaceFirst("host=" + names[i]);
      all.add(numbers.length == 0 ? one
          : PORTS.matcher(one).replaceFirst("port=" + numbers[Math.min(i, numbers.length - 1)]));
    }
    return all;
  }

  private static List<String> each(String servers, UnaryOperator<String> whole) {
    return Arrays.stream(servers.split(",")).map(String::strip).filter(server -> !server.isEmpty())
        .limit(MOST).map(whole).toList();
  }
}
