package org.portolan.app.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.Password;
import org.portolan.importers.jdbc.route.JumpHost;
import org.portolan.importers.jdbc.route.Tls;
import org.portolan.importers.text.Secrets;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// How the databases of a workspace are reached, so that reading one again asks for nothing but its password:
/// `connections.txt` in the workspace, a section for each, to be read and changed by anybody. Passwords are never kept.
public final class KnownConnections {
  static final String FILE = "connections.txt";
  private static final String HEAD = "# How databases are read again. Passwords are never kept here.\n";

  private final Path file;
  private final SortedMap<String, SortedMap<String, String>> known = new TreeMap<>();

  private KnownConnections(Path file) {
    this.file = file;
  }

  /// The ones that a workspace keeps; none where it keeps none.
  public static KnownConnections of(Path workspace) throws ProblemException {
    var connections = new KnownConnections(workspace.resolve(FILE));
    try {
      connections.known.putAll(Sections.read(connections.file));
    } catch (IOException broken) {
      throw connections.problem("How databases are reached was not read", "Mend the file or delete it", broken);
    }
    return connections;
  }

  /// How a source was read, without its password.
  public Optional<ConnectionRequest> request(String source) {
    return Optional.ofNullable(known.get(source)).filter(said -> said.containsKey("url")).map(said -> {
      var request = ConnectionRequest.to(said.getOrDefault("url", ""), said.getOrDefault("user", ""), Password.none())
          .schemas(words(said, "schemas")).knownAs(words(said, "known-as")).named(source);
      var tls = tls(said);
      return jump(said).map(request::through).orElse(request).secured(tls);
    });
  }

  private static Tls tls(Map<String, String> said) {
    return new Tls(Tls.Mode.ofWord(said.getOrDefault("tls", "")).orElse(Tls.Mode.UNSAID), path(said, "authority"),
        path(said, "certificate"), path(said, "key"));
  }

  private static Optional<JumpHost> jump(Map<String, String> said) {
    return JumpHost.parse(said.getOrDefault("jump", ""))
        .map(host -> path(said, "jump-key").map(host::withKey).orElse(host));
  }

  private static Optional<Path> path(Map<String, String> said, String name) {
    return Optional.ofNullable(said.get(name)).map(Path::of);
  }

  private static String[] words(Map<String, String> said, String name) {
    return Arrays.stream(said.getOrDefault(name, "").split(",")).map(String::strip).filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }

  /// Writes down how a source was read, where something new was.
  public void keep(String source, ConnectionRequest request) throws ProblemException {
    var said = new TreeMap<String, String>();
    // A URL may hold a password among its parameters; then only the address is kept.
    said.put("url", Secrets.mask(request.url()).equals(request.url()) ? request.url() : request.address());
    said.put("user", request.user());
    said.put("schemas", String.join(", ", request.schemas()));
    said.put("known-as", String.join(", ", request.knownAs()));
    said.put("tls", request.tls().mode() == Tls.Mode.UNSAID ? "" : request.tls().mode().word());
    request.tls().authority().ifPresent(path -> said.put("authority", path.toString()));
    request.tls().certificate().ifPresent(path -> said.put("certificate", path.toString()));
    request.tls().key().ifPresent(path -> said.put("key", path.toString()));
    request.jump().ifPresent(host -> {
      said.put("jump", host.toString());
      host.key().ifPresent(path -> said.put("jump-key", path.toString()));
    });
    said.values().removeIf(String::isBlank);
    if (!said.equals(known.put(source, said))) {
      write();
    }
  }

  private void write() throws ProblemException {
    try {
      Sections.write(file, HEAD, known);
    } catch (IOException broken) {
      throw problem("How the database is reached was not kept", "Make the folder writable", broken);
    }
  }

  private ProblemException problem(String summary, String remedy, IOException broken) {
    return new ProblemException(Problem.of("connections-file", Location.of(file.toString()), summary,
        String.valueOf(broken.getMessage()), remedy), broken);
  }
}
