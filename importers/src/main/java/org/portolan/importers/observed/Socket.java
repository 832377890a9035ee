package org.portolan.importers.observed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a list of sockets.
///
/// @param listens whether it waits for others
/// @param program the process that holds it; empty where the list does not tell
record Socket(boolean listens, String here, int port, String peer, int peerPort, String program) {
  private static final String ENDS = "(?<here>\\S+?):(?<port>[\\w-]+|\\*)\\s+(?<peer>\\S+?):(?<peerPort>[\\w-]+|\\*)";
  private static final Pattern SS = Pattern.compile("^(?:tcp6?\\s+)?(?<state>ESTAB|LISTEN)\\s+\\d+\\s+\\d+\\s+" + ENDS
      + "(?:\\s+(?:users:\\(\\(\"(?<program>[^\"]+)\".*)?.*)?$");
  private static final Pattern NETSTAT = Pattern.compile("^\\s*(?:tcp[46]?|TCP)\\s+(?:\\d+\\s+\\d+\\s+)?" + ENDS
      + "\\s+(?<state>ESTABLISHED|LISTEN(?:ING)?|ESTAB|HERGESTELLT|ABH.{1,2}REN)\\s*(?:\\d+/(?<program>\\S+).*|.*)$");
  private static final Pattern LSOF =
      Pattern.compile("^(?<program>\\S++)\\s++\\d++\\s++.*\\bTCP\\s+(?<here>\\S+?):(?<port>\\w+|\\*)"
          + "(?:->(?<peer>\\S+?):(?<peerPort>\\w+))?\\s+\\((?<state>ESTABLISHED|LISTEN)\\)\\s*$");

  /// Solaris, AIX and the BSDs put a dot before the port.
  private static final Pattern DOTTED = Pattern.compile(
      "^\\s*(?:tcp(?:4|6|46)?\\s+\\d+\\s+\\d+\\s+)?(?<here>[\\w.:%*-]+)\\.(?<port>\\d+|\\*)\\s+(?<peer>[\\w.:%*-]+)\\.(?<peerPort>\\d+|\\*)"
          + "\\s+(?:\\d+\\s+\\d+\\s+\\d+\\s+\\d+\\s+)?(?<state>ESTABLISHED|LISTEN)\\b(?<program>)(?:\\s.*)?$");

  static Optional<Socket> of(String line) {
    for (var pattern : List.of(SS, NETSTAT, LSOF, DOTTED)) {
      var found = pattern.matcher(line);
      if (found.matches()) {
        return Optional.of(of(found));
      }
    }
    return Optional.empty();
  }

  /// German Windows says `ABHÖREN`, in whichever encoding.
  private static boolean listens(String state) {
    return state.startsWith("LISTEN") || state.startsWith("ABH");
  }

  private static Socket of(Matcher found) {
    return new Socket(listens(found.group("state")), address(found.group("here")),
        port(found.group("port")),
        address(found.group("peer")), port(found.group("peerPort")), program(found.group("program")));
  }

  @SuppressWarnings("NullAway") // a group that took part in nothing
  private static String program(String text) {
    return text == null ? "" : text.replaceFirst(":$", "");
  }

  /// Without the interface (`%eth0`), brackets, and the IPv6 clothes of an IPv4 address.
  @SuppressWarnings("NullAway")
  static String address(String text) {
    return text == null ? ""
        : text.replaceFirst("%[^\\]:]+", "").replaceAll("[\\[\\]]", "").replaceFirst("(?i)^::ffff:", "");
  }

  @SuppressWarnings("NullAway")
  private static int port(String text) {
    if (text == null) {
      return 0;
    }
    return text.equals("*") ? 0 : text.matches("\\d{1,5}") ? Integer.parseInt(text) : Ports.named(text);
  }

  /// Whether a port is told by a name that nobody knows here.
  boolean isNamedOtherwise() {
    return port == Ports.UNKNOWN || peerPort == Ports.UNKNOWN;
  }

  boolean isLocal() {
    return isLoopback(peer) || !here.isEmpty() && here.equals(peer);
  }

  static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.equals("localhost");
  }
}
