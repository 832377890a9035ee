package org.portolan.model.runbook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.model.asset.AssetId;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec.Stage;

/// One probe for each endpoint item, moved or not: the new side must reach it, and it the new side.
final class ProbeSteps implements Derivation {
  @Override
  public List<Draft> steps(Night night) {
    return night.basis().manifest().items().stream().filter(item -> item.kind() == ItemKind.INTEGRATION_ENDPOINT)
        .filter(item -> night.derives(item, Stage.PROBE)).filter(item -> isOfTonight(night, item))
        .map(item -> probe(night, item)).toList();
  }

  /// What stays as it is must be reached from the first night on.
  private static boolean isOfTonight(Night night, Item item) {
    return switch (item.disposition()) {
      case Disposition.Move _,Disposition.Rewire _ -> night.has(item.id());
      case Disposition.Retain _ -> night.waves().contains(1);
      case Disposition.Retire _,Disposition.Undecided _ -> false;
    };
  }

  private static Draft probe(Night night, Item item) {
    var addresses = night.basis().coverage().assetsOf(item.id());
    var commands = addresses.stream().flatMap(address -> command(address).stream()).toList();
    var person = night.monitors().isBlank() ? night.person(item) : night.monitors();
    var step = Draft.harmless(Stage.PROBE, "Probe " + item.id() + " from the new side", from(night), commands,
        Duration.ofMinutes(2L * Math.max(1, addresses.size())),
        commands.isEmpty() ? "it answers 3 times of 3" : "each command ends with 0, 3 times of 3", person);
    return night.draft(item, step, "R-28");
  }

  private static String from(Night night) {
    return Phrases.list(night.items().stream().filter(item -> item.disposition() instanceof Disposition.Move)
        .map(item -> Destination.of(item, false)).filter(to -> !to.host().isEmpty()).map(Destination::host).distinct()
        .sorted().toList());
  }

  /// Asks for no more than an answer, so that a probe changes nothing on the other side.
  static Optional<String> command(AssetId endpoint) {
    var parts = endpoint.value().split("/", 3);
    if (!parts[0].equals("endpoint") || parts.length < 3) {
      return Optional.empty();
    }
    var address = parts[2];
    return switch (parts[1]) {
      case "http", "https", "ftp", "ftps" -> Optional
          .of("curl --fail --silent --show-error --output /dev/null --max-time 20 "
              + Shell.word(parts[1] + "://" + address));
      case "ssh", "sftp", "rsync", "scp" -> Optional
          .of("ssh -o BatchMode=yes -o ConnectTimeout=20 " + Shell.word(host(address)) + " true");
      default -> Optional.empty();
    };
  }

  private static String host(String address) {
    return Stream.of(address.split("[:/]", 2)).findFirst().orElse(address);
  }
}
