package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A job as a file declares it, for wherever that file is deployed.
///
/// @param words       when it runs, in words that [org.portolan.model.asset.Schedules] reads where it can
/// @param zone        empty where the file does not say
/// @param user        empty where the file does not say
/// @param command     the command line it runs, or how else the file names what runs; shown, with its secrets
/// @param launches    command lines that lead on into what it runs
/// @param code        the files of the tree that hold what it runs
/// @param environment what is set for it
/// @param directory   where it starts; empty where that is not said
/// @param off         why it does not run, empty where it does
/// @param line        where it stands in its file
public record Declared(String name, String words, String zone, String user, String command, List<String> launches,
    List<CodePlace> code, Map<String, String> environment, String directory, String off, int line) {
  public Declared {
    launches = List.copyOf(launches);
    code = List.copyOf(code);
    environment = Map.copyOf(environment);
  }

  public static Declared at(int line, String name, String words) {
    return new Declared(name, words, "", "", "", List.of(), List.of(), Map.of(), "", "", line);
  }

  public Declared words(String newWords) {
    return new Declared(name, newWords, zone, user, command, launches, code, environment, directory, off, line);
  }

  public Declared zone(String newZone) {
    return new Declared(name, words, newZone, user, command, launches, code, environment, directory, off, line);
  }

  public Declared user(String newUser) {
    return new Declared(name, words, zone, newUser, command, launches, code, environment, directory, off, line);
  }

  /// A command line that is shown and followed.
  public Declared running(String newCommand) {
    return new Declared(name, words, zone, user, newCommand, newCommand.isBlank() ? launches : List.of(newCommand),
        code, environment, directory, off, line);
  }

  /// Something that is shown and is no command line: a class, a task's name.
  public Declared calling(String what) {
    return new Declared(name, words, zone, user, what, launches, code, environment, directory, off, line);
  }

  public Declared launching(List<String> newLaunches) {
    return new Declared(name, words, zone, user, command, newLaunches, code, environment, directory, off, line);
  }

  public Declared in(CodePlace place) {
    var all = new ArrayList<>(code);
    all.add(place);
    return new Declared(name, words, zone, user, command, launches, all, environment, directory, off, line);
  }

  public Declared in(Optional<CodePlace> place) {
    return place.isPresent() ? in(place.get()) : this;
  }

  public Declared with(Map<String, String> newEnvironment, String newDirectory) {
    return new Declared(name, words, zone, user, command, launches, code, newEnvironment, newDirectory, off, line);
  }

  public Declared off(String why) {
    return new Declared(name, words, zone, user, command, launches, code, environment, directory, why, line);
  }
}
