package org.portolan.importers.script.integration;

import java.util.List;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.UnreadKind;

/// `dtexec /F "D:\etl\load.dtsx"`: what a package of Integration Services does to databases. Which of its tasks run after
/// which others makes no difference to that, and is not followed.
public final class PackageInterpreter implements Interpreter {
  private final Starter starter;

  public PackageInterpreter(Starter starter) {
    this.starter = starter;
  }

  @Override
  public String language() {
    return "integration";
  }

  @Override
  public boolean isCalled(String program) {
    return program.matches("(?i)dtexec(?:\\.exe)?");
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    var file = arguments.stream().map(argument -> Values.asText(argument).text())
        .filter(word -> word.matches("(?i).*\\.dtsx\"?")).findFirst();
    if (file.isEmpty()) {
      run.unread(place, UnreadKind.UNPARSED,
          "A package of Integration Services is run that is kept in a server: what it touches is in its .dtsx file");
      return;
    }
    var path =
        file.get().replace('\\', '/').replaceFirst("(?i)^/F(?:ILE)?(?::|(?=\"|[A-Z]:/))", "").replaceAll("^\"|\"$", "")
            .replaceFirst("^[A-Za-z]:(?=/)", "");
    starter.start(run, process, new Value.Text(path, place), List.of(), place, inner -> script(run, inner, place));
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    run.file(process.script()).ifPresent(file -> run.nested(file.path(), () -> follow(run, process, file)));
  }

  private void follow(Run run, Execution process, TextFile file) {
    var found = PackageContents.of(file, run.tree());
    var sink = new SqlSink(run, process);
    for (var statement : found.statements()) {
      var at = new Place(file.path(), statement.line());
      var database = found.connections().getOrDefault(statement.connection(), Connection.UNSAID);
      sink.accept(new Value.Text(statement.sql(), at), database, at, SqlSink.Trust.DRIVER);
    }
    var folder = "/" + file.path().substring(0, file.path().lastIndexOf('/') + 1);
    for (var called : found.packages()) {
      var at = new Place(file.path(), called.line());
      starter.start(run, process, new Value.Text(folder + called.name(), at), List.of(), at,
          inner -> script(run, inner, at));
    }
    found.open().forEach((line, reason) -> run.unread(new Place(file.path(), line), UnreadKind.DYNAMIC, reason));
  }
}
