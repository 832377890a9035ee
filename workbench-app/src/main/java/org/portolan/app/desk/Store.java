package org.portolan.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Entry;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;
import org.portolan.model.workspace.IntakeHeader;

/// Where the open workspace is kept. Called beside the screen's thread, by several at once; it puts them in order.
public interface Store extends AutoCloseable {

  /// What people call the workspace.
  String name();

  Path folder();

  /// Who has it open, in one sentence; empty while it can be changed here.
  Optional<String> readOnly();

  Contents read(Progress progress) throws ProblemException;

  /// Reads again what an editor or another program has changed meanwhile; empty when nothing was.
  Optional<Contents> reread(Progress progress) throws ProblemException;

  /// Writes the manifest as a whole or not at all.
  ///
  /// @return what the file says now: what was written, and what somebody else has decided in it meanwhile
  Manifest save(Manifest manifest) throws ProblemException;

  /// Appends to the logbook; returns the contents with what follows from it.
  Contents append(Entry entry) throws ProblemException;

  /// Keeps an import; returns the contents with the inventory that follows from it.
  Contents add(ImportReport report, Progress progress) throws ProblemException;

  /// Takes a source out; returns the contents without what only it told.
  Contents remove(String source, Progress progress) throws ProblemException;

  /// Takes the removal of a source back.
  Contents restore(String source, Progress progress) throws ProblemException;

  /// What would be found without a source.
  Inventory inventoryWithout(String source) throws ProblemException;

  /// All imports and removals, oldest first.
  List<IntakeHeader> imports() throws ProblemException;

  /// What was found up to and including an import.
  Inventory inventoryAt(long number) throws ProblemException;

  @Override
  void close();
}
