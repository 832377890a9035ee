package org.portolan.app.command;

import java.util.List;
import org.portolan.icons.Icon;

/// Finds commands that can be given now.
public final class CommandSearch implements Searchable {

  private final Commands commands;

  public CommandSearch(Commands commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "Commands";
  }

  @Override
  public Found find(String words, int most) {
    var available = commands.all().stream().filter(command -> command.enabled().get()).toList();
    var found = Match.best(available, Command::name, words);
    return new Found(found.stream().limit(most).map(CommandSearch::hit).toList(), found.size(), available.size());
  }

  private static Hit hit(Command command) {
    return new Hit(command.icon().orElse(Icon.TERMINAL), command.name(), command.group(), command.keyCaps(),
        List.of(new Hit.Act(command.name(), command::run)), () -> answer(command));
  }

  private static Answer answer(Command command) {
    var group = Answer.words("Group", command.group());
    return new Answer(command.name() + ".",
        command.keys().isEmpty() ? List.of(group) : List.of(group, Answer.code("Keys", command.keyCaps())));
  }
}
