package org.portolan.importers.observed;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Lists of sockets (`ss -tnp`, `netstat -tnp`, `netstat -ano`, `lsof -i`, those of Solaris and the BSDs,
/// `Get-NetTCPConnection` in [SocketRows]): which process of this host connects to what, and who connects to what listens here. A list shows one moment; which one, only a line `# captured_at` tells.
final class Sockets {
  private static final int MOST = 200_000;
  private static final Pattern HEADER =
      Pattern.compile("^TCP: IPv[46]\\s*$|^(?:Netid\\s+)?State\\s+Recv-Q.*|^Active (?:Internet )?[Cc]onnections.*"
          + "|^Aktive Verbindungen.*|^Proto\\s+.*Local.*|^COMMAND\\s+PID\\s+USER.*\\bNODE NAME\\s*$|^\\s+Proto\\s+Local Address.*");
  private static final String CAPTURED = "# captured_at ";

  private record Place(Socket socket, int line) {}

  private final Ledger ledger;
  private final String host;
  private final List<Place> sockets = new ArrayList<>();
  private final Map<Integer, String> listening = new HashMap<>();
  private Optional<Instant> captured = Optional.empty();

  Sockets(Ledger ledger) {
    this.ledger = ledger;
    host = ledger.viewpoint().host();
  }

  static boolean recognises(List<String> head) {
    return head.stream().anyMatch(line -> HEADER.matcher(line).matches())
        || head.stream().anyMatch(line -> Socket.of(line).isPresent());
  }

  void read(Record record) throws IOException {
    var moments = new Moments(ledger.viewpoint().zone());
    while (record.next()) {
      var text = record.text();
      if (text.startsWith(CAPTURED)) {
        captured = moments.at(text.substring(CAPTURED.length()));
        ledger.at(captured);
        continue;
      }
      Socket.of(text).ifPresent(socket -> add(socket, record.line()));
    }
    end();
  }

  void add(Socket socket, int line) {
    if (sockets.size() == MOST) {
      ledger.lost(UnreadKind.TOO_LARGE, line, "More than " + MOST + " sockets; further ones were not read");
      return;
    }
    if (socket.isNamedOtherwise()) {
      ledger.lost(UnreadKind.UNPARSED, line, "A port that is told by a name that is not known here");
      return;
    }
    sockets.add(new Place(socket, line));
    if (socket.listens()) {
      listening.put(socket.port(), socket.program());
    }
  }

  /// Once all are there, it is known who listens.
  void end() {
    sockets.forEach(this::hear);
    ledger.watched(Form.MOMENT, Engine.UNKNOWN);
  }

  private void hear(Place place) {
    var socket = place.socket();
    if (socket.listens() || socket.peer().isEmpty() || socket.port() == 0) {
      return;
    }
    if (isServed(socket)) {
      served(socket, place.line());
    } else if (!socket.isLocal()) {
      ledger.used(program(socket), Ports.target(host, socket.peer(), socket.peerPort()), 1, place.line(), captured);
    } else if (Ports.engine(socket.peerPort()).isPresent()) {
      ledger.used(program(socket), Ports.target(host, "", socket.peerPort()), 1, place.line(), captured);
    }
  }

  /// Whether the other side came here: it is the one with the passing port, unless the list shows who listens.
  private boolean isServed(Socket socket) {
    return listening.containsKey(socket.port())
        || Ports.isPassing(socket.peerPort()) && !Ports.isPassing(socket.port());
  }

  /// A connection within the host is told by its client's end.
  private void served(Socket socket, int line) {
    if (socket.isLocal()) {
      return;
    }
    Target to = Ports.engine(socket.port()).isPresent() ? Ports.target(host, "", socket.port())
        : Ports.target(host, host.isEmpty() ? socket.here() : host, socket.port());
    ledger.used(Client.of("", socket.peer(), ""), to, 1, line, captured);
  }

  private static Client program(Socket socket) {
    return Client.process(socket.program());
  }
}
