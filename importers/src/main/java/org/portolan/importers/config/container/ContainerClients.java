package org.portolan.importers.config.container;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.ClientCommand;
import org.portolan.importers.connection.Connection;
import org.portolan.model.yaml.YamlNode;

/// The databases that a container's own command names when it runs a client: `sh -c "psql -h pg -d metrics …"`.
final class ContainerClients {
  private static final Pattern BETWEEN =
      Pattern.compile("[;|&\\n()`]+|(?:^|\\s)(?:do|then|else|exec|until|while|if|!)(?=\\s)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*+)\"|'([^']*+)'|([^\\s\"']++)");
  private static final int LONGEST = 10_000;

  private ContainerClients() {}

  record Client(Connection connection, int line) {}

  static List<Client> of(YamlNode container) {
    var clients = new ArrayList<Client>();
    for (var key : List.of("entrypoint", "command", "args")) {
      container.at(key).ifPresent(node -> {
        var words = node.items().stream().flatMap(item -> item.text().stream()).toList();
        add(words, node, clients);
        Stream.concat(words.stream(), node.text().stream())
            .filter(text -> text.indexOf(' ') > 0 && text.length() < LONGEST)
            .forEach(text -> BETWEEN.splitAsStream(text).forEach(one -> add(words(one), node, clients)));
      });
    }
    return clients;
  }

  private static List<String> words(String command) {
    return WORD.matcher(command).results().map(word -> Stream.of(1, 2, 3).map(word::group).filter(one -> one != null)
        .findFirst().orElse("")).toList();
  }

  /// What is filled in when the container starts is known to others.
  private static void add(List<String> words, YamlNode node, List<Client> clients) {
    ClientCommand.parse(words).map(ClientCommand::connection)
        .filter(to -> !to.host().isEmpty() && !to.database().isEmpty() && !to.hasPlaceholder())
        .ifPresent(to -> clients.add(new Client(to, node.span().line())));
  }
}
