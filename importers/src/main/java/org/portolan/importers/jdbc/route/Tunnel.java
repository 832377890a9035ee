package org.portolan.importers.jdbc.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.problem.Severity;

/// A port of this machine that leads through a jump host to a database. Only this machine can connect to it.
///
/// The jump host's key has to be known already: nobody is asked whether a stranger may be trusted.
public final class Tunnel implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final List<String> USUAL_KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

  private final SshClient client;
  private final ClientSession session;
  private final int port;

  private Tunnel(SshClient client, ClientSession session, int port) {
    this.client = client;
    this.session = session;
    this.port = port;
  }

  /// @param host as the jump host knows it
  /// @throws ProblemException when the jump host is not reached, not trusted, or does not let us in
  public static Tunnel open(JumpHost jump, String host, int port) throws ProblemException {
    var unknown = new boolean[1];
    var client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier(new KnownHostsServerKeyVerifier((_, _, _) -> {
      unknown[0] = true;
      return false;
    }, jump.knownHosts()));
    client.setFilePasswordProvider(FilePasswordProvider.EMPTY);
    client.setKeyIdentityProvider(new FileKeyPairProvider(keys(jump)));
    client.start();
    try {
      var session = client.connect(jump.user(), jump.host(), jump.port()).verify(PATIENCE).getSession();
      session.auth().verify(PATIENCE);
      var local = session.startLocalPortForwarding(new SshdSocketAddress("127.0.0.1", 0),
          new SshdSocketAddress(host, port));
      return new Tunnel(client, session, local.getPort());
    } catch (IOException e) {
      client.stop();
      throw new ProblemException(unknown[0] ? stranger(jump) : refused(jump, e), e);
    }
  }

  private static List<Path> keys(JumpHost jump) {
    var home = Path.of(System.getProperty("user.home"), ".ssh");
    return jump.key().map(List::of).orElseGet(() -> USUAL_KEYS.stream().map(home::resolve).toList()).stream()
        .filter(Files::isReadable).toList();
  }

  private static Problem stranger(JumpHost jump) {
    return new Problem("ssh-host-key", Severity.CRITICAL, Location.of(jump.toString()),
        "The jump host " + jump.host() + " is not trusted; nothing was imported",
        "Its key is not the one in " + jump.knownHosts() + ", or not in there",
        List.of("Compare its fingerprint with what its administrator says, and add it: ssh -p " + jump.port() + " "
            + jump.user() + "@" + jump.host()));
  }

  private static Problem refused(JumpHost jump, IOException cause) {
    return new Problem("ssh-refused", Severity.CRITICAL, Location.of(jump.toString()),
        "The jump host " + jump.host() + " did not let us through; nothing was imported",
        Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName()),
        List.of("Try: ssh -p " + jump.port() + " " + jump.user() + "@" + jump.host(),
            "Name a private key without passphrase: --ssh-key FILE",
            "With an agent or a passphrase, open the tunnel yourself: ssh -L 15432:HOST:PORT " + jump.user() + "@"
                + jump.host() + ", and import from localhost:15432 with --known-as HOST:PORT"));
  }

  /// Of 127.0.0.1.
  public int port() {
    return port;
  }

  @Override
  public void close() {
    session.close(true);
    client.stop();
  }
}
