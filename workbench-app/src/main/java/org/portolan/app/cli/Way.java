package org.portolan.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.route.JumpHost;
import org.portolan.importers.jdbc.route.Tls;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options that say by which way a database is reached, and how that is protected.
final class Way {
  @Option(names = "--tls", paramLabel = "MODE",
      description = "require, verify-ca or verify-full; as URL and driver say otherwise")
  private Optional<String> mode = Optional.empty();

  @Option(names = "--ca", paramLabel = "FILE", description = "certificates that are trusted (PEM)")
  private Optional<Path> authority = Optional.empty();

  @Option(names = "--cert", paramLabel = "FILE", description = "the client's own certificate (PEM or PKCS 12)")
  private Optional<Path> certificate = Optional.empty();

  @Option(names = "--key", paramLabel = "FILE", description = "the key of that certificate")
  private Optional<Path> key = Optional.empty();

  @Option(names = "--ssh", paramLabel = "USER@HOST[:PORT]",
      description = "a jump host; the URL is then as that host sees the database")
  private Optional<String> jump = Optional.empty();

  @Option(names = "--ssh-key", paramLabel = "FILE",
      description = "a private key without passphrase; the usual ones otherwise")
  private Optional<Path> jumpKey = Optional.empty();

  @Option(names = "--ssh-known-hosts", paramLabel = "FILE",
      description = "host keys that are trusted; ~/.ssh/known_hosts otherwise")
  private Optional<Path> knownHosts = Optional.empty();

  ConnectionRequest of(ConnectionRequest request, CommandLine line) {
    var secured = request.secured(tls(line));
    return jump.isEmpty() ? secured : secured.through(jumpHost(jump.get(), line));
  }

  private Tls tls(CommandLine line) {
    var asked = mode.map(word -> Tls.Mode.ofWord(word)
        .orElseThrow(() -> new ParameterException(line, "--tls is require, verify-ca or verify-full, not " + word)));
    return new Tls(asked.orElse(Tls.Mode.UNSAID), authority, certificate, key);
  }

  private JumpHost jumpHost(String text, CommandLine line) {
    var host = JumpHost.parse(text)
        .orElseThrow(() -> new ParameterException(line, "--ssh is USER@HOST or USER@HOST:PORT, not " + text));
    var keyed = jumpKey.map(host::withKey).orElse(host);
    return knownHosts.map(keyed::trusting).orElse(keyed);
  }
}
