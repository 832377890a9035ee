package org.portolan.importers.connection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;

/// `tnsnames.ora`: the names under which Oracle's clients know databases.
public final class TnsNames {
  private static final Pattern NAMES = Pattern.compile("^[\\w.$#/-]+(?:\\s*+,\\s*+[\\w.$#/-]++)*+$");

  /// @param line counts from 1
  public record Address(Connection connection, int line) {}

  /// @param names     as written; Oracle compares them without case
  /// @param addresses in their order; several stand for one database
  /// @param line      counts from 1
  public record Entry(List<String> names, List<Address> addresses, int line) {
    public Entry {
      names = List.copyOf(names);
      addresses = List.copyOf(addresses);
    }
  }

  private final String text;
  private int counted;
  private int line = 1;

  private TnsNames(String text) {
    this.text = text;
  }

  public static List<Entry> read(TextFile file) {
    return new TnsNames(String.join("\n", file.lines().stream().map(line -> line.replaceFirst("#.*$", "")).toList()))
        .entries();
  }

  private List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    int from = 0;
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', from)) {
      int at = from + lastName(text.substring(from, open));
      var said = text.substring(at, open).strip();
      var names = said.endsWith("=") ? said.substring(0, said.length() - 1).strip() : "";
      if (NAMES.matcher(names).matches()) {
        int first = line(at);
        entries.add(new Entry(Arrays.stream(names.split(",")).map(String::strip).toList(), addresses(open), first));
      }
      from = Math.min(text.length(), Math.max(open + 1, OracleDescriptor.end(text, open)));
    }
    return entries;
  }

  private List<Address> addresses(int open) {
    return OracleDescriptor.places(text, open).stream()
        .map(place -> new Address(place.connection(), line(place.at()))).toList();
  }

  /// Names stand right before their `=`; what stands on lines above it is another setting (`IFILE=…`).
  private static int lastName(String before) {
    int equals = before.lastIndexOf('=');
    int end = equals < 0 ? before.length() : equals;
    while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) {
      end--;
    }
    return before.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
  }

  /// Only ever asked for places further on.
  private int line(int at) {
    for (; counted < at; counted++) {
      if (text.charAt(counted) == '\n') {
        line++;
      }
    }
    return line;
  }
}
