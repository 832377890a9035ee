package org.portolan.importers.jdbc;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.route.Tls;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.problem.Severity;

/// What a request asks of TLS, in the words of each driver, which the dialect's file lists.
final class TlsProperties {
  private TlsProperties() {}

  static Map<String, String> of(Dialect dialect, Tls tls) {
    var properties = new HashMap<String, String>();
    var words = dialect.tls();
    if (tls.mode() != Tls.Mode.UNSAID) {
      properties.put(words.getOrDefault("mode", ""), words.getOrDefault(tls.mode().word(), ""));
    }
    put(properties, words, "authority", tls.authority());
    put(properties, words, "certificate", tls.certificate());
    put(properties, words, "key", tls.key());
    properties.remove("");
    return properties;
  }

  private static void put(Map<String, String> properties, Map<String, String> words, String what, Optional<Path> file) {
    file.ifPresent(path -> properties.put(words.getOrDefault(what, ""), path.toAbsolutePath().toString()));
  }

  /// @throws ProblemException when the driver could not do what was asked: less protection is no answer to that
  static void check(Dialect dialect, ConnectionRequest request) throws ProblemException {
    var tls = request.tls();
    if (tls.isSaid() && dialect.tls().isEmpty()) {
      throw problem(request, "For " + dialect.title() + " TLS is said in the URL",
          "Leave --tls, --ca, --cert and --key away, and add the driver's own parameters to the URL");
    }
    if (tls.key().isPresent() && !dialect.tls().containsKey("key")) {
      throw problem(request, "The driver for " + dialect.title() + " takes certificate and key from one file",
          "Put both into one and name it with --cert: openssl pkcs12 -export -in CERT -inkey KEY -out client.p12");
    }
    if (request.jump().isPresent() && tls.mode() == Tls.Mode.VERIFY_FULL) {
      throw problem(request, "Through a tunnel the server answers at another name than its certificate holds",
          "Use --tls verify-ca: who signed it is checked, and the jump host by its own key");
    }
  }

  private static ProblemException problem(ConnectionRequest request, String cause, String remedy) {
    return new ProblemException(new Problem("jdbc-tls", Severity.CRITICAL, Location.of(request.address()),
        "The connection cannot be protected like that; nothing was imported", cause, List.of(remedy)));
  }
}
