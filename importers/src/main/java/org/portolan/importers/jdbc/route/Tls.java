package org.portolan.importers.jdbc.route;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a connection is encrypted, whom it trusts, and what it shows the server of itself.
///
/// @param authority   certificates that are trusted, in PEM; empty: as the driver does by itself
/// @param certificate shown to the server, in PEM, or with its key in PKCS 12
/// @param key         of the certificate; without a password of its own
public record Tls(Mode mode, Optional<Path> authority, Optional<Path> certificate, Optional<Path> key) {

  /// How much is asked of the server.
  public enum Mode {
    /// Whatever URL and driver say.
    UNSAID,
    /// Encrypted, by whomever.
    REQUIRE,
    /// The certificate is signed by somebody who is trusted.
    VERIFY_CA,
    /// And it is the server's own name that it holds.
    VERIFY_FULL;

    /// `verify-full`, as PostgreSQL's clients call it.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Mode> ofWord(String word) {
      return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
  }

  public static Tls unsaid() {
    return of(Mode.UNSAID);
  }

  public static Tls of(Mode mode) {
    return new Tls(mode, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Tls trusting(Path certificates) {
    return new Tls(mode, Optional.of(certificates), certificate, key);
  }

  public Tls showing(Path own, Optional<Path> ownKey) {
    return new Tls(mode, authority, Optional.of(own), ownKey);
  }

  public boolean isSaid() {
    return !equals(unsaid());
  }
}
