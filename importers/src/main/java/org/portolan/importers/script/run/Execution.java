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
/// @param trust       in (0, 1]: how sure it is that this process runs at all
public record Execution(AssetId owner, String script, List<Value> arguments, Map<String, Value> environment,
    String directory, String host, String user, double trust) {
  public Execution {
    arguments = List.copyOf(arguments);
    environment = new HashMap<>(environment);
  }

  public Execution running(AssetId newOwner, String newScript, List<Value> newArguments, double newTrust) {
    return new Execution(newOwner, newScript, newArguments, environment, directory, host, user, newTrust);
  }

  public Execution in(String newDirectory) {
    return new Execution(owner, script, arguments, environment, newDirectory, host, user, trust);
  }

  public Execution on(String newHost) {
    return new Execution(owner, script, arguments, Map.of(), "", newHost, "", trust);
  }

  public Execution as(String newUser) {
    return new Execution(owner, script, arguments, environment, directory, host, newUser, trust);
  }

  public Execution withTrust(double newTrust) {
    return new Execution(owner, script, arguments, environment, directory, host, user, newTrust);
  }
}
