package org.portolan.importers.script.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.importers.script.value.Value;
import org.portolan.model.asset.AssetId;

/// A running program, as far as it matters where a script goes on: who it is, what it was given, where it stands.
///
/// @param owner       what its reads and writes belong to
/// @param script      its file in the tree, empty for an inline command
/// @param arguments   behind the program's name
/// @param environment shared with nobody: copied when a process starts another
/// @param directory   the working directory on the host, empty where it is not known
/// @param host        where it runs; another one behind ssh
/// @param trust       in (0, 1]: how sure it is that the owner, once it runs, comes to this
/// @param way         in (0, 1]: how sure it is that the owner runs at all; the arrows that lead to it say so already
public record Execution(AssetId owner, String script, List<Value> arguments, Map<String, Value> environment,
    String directory, String host, String user, double trust, double way) {
  public Execution {
    arguments = List.copyOf(arguments);
    environment = new HashMap<>(environment);
  }

  /// What a job's own command line starts.
  public static Execution of(AssetId owner, Map<String, Value> environment, String directory, String host,
      String user) {
    return new Execution(owner, "", List.of(), environment, directory, host, user, 1, 1);
  }

  /// A script of the tree as a process of its own.
  public Execution starting(AssetId newOwner, String newScript, List<Value> newArguments) {
    return new Execution(newOwner, newScript, newArguments, environment, directory, host, user, 1, way * trust);
  }

  public Execution with(List<Value> newArguments) {
    return new Execution(owner, script, newArguments, environment, directory, host, user, trust, way);
  }

  public Execution with(Map<String, Value> newEnvironment) {
    return new Execution(owner, script, arguments, newEnvironment, directory, host, user, trust, way);
  }

  public Execution in(String newDirectory) {
    return new Execution(owner, script, arguments, environment, newDirectory, host, user, trust, way);
  }

  public Execution on(String newHost) {
    return new Execution(owner, script, arguments, Map.of(), "", newHost, "", trust, way);
  }

  public Execution as(String newUser) {
    return new Execution(owner, script, arguments, environment, directory, host, newUser, trust, way);
  }

  public Execution withTrust(double newTrust) {
    return new Execution(owner, script, arguments, environment, directory, host, user, newTrust, way);
  }
}
