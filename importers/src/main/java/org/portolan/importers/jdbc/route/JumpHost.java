package org.portolan.importers.jdbc.route;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// A host that is reached by SSH, and from which the database can be reached.
///
/// @param key        the file of a private key without passphrase; empty: the usual ones in `~/.ssh`
/// @param knownHosts the file of host keys that are trusted, as OpenSSH keeps it
public record JumpHost(String user, String host, int port, Optional<Path> key, Path knownHosts) {
  private static final Pattern FORM =
      Pattern.compile("(?:([^@\\s]+)@)?(\\[[0-9a-fA-F:]+\\]|[^:@\\s]+)(?::(\\d{1,5}))?");
  private static final int SSH = 22;

  /// `user@host`, `user@host:port`, or without the user, who is then the one of this machine.
  public static Optional<JumpHost> parse(String text) {
    var form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    var user = form.group(1) == null ? System.getProperty("user.name") : form.group(1);
    int port = form.group(3) == null ? SSH : Integer.parseInt(form.group(3));
    return Optional.of(new JumpHost(user, form.group(2).replaceAll("[\\[\\]]", ""), port, Optional.empty(),
        Path.of(System.getProperty("user.home"), ".ssh", "known_hosts")));
  }

  public JumpHost withKey(Path file) {
    return new JumpHost(user, host, port, Optional.of(file), knownHosts);
  }

  public JumpHost trusting(Path hosts) {
    return new JumpHost(user, host, port, key, hosts);
  }

  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
