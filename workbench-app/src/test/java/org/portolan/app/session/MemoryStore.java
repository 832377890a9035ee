package org.portolan.app.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.portolan.app.desk.Contents;
import org.portolan.app.desk.Store;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Entry;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;
import org.portolan.model.workspace.IntakeHeader;

/// A workspace that is kept nowhere, for tests and pictures of screens.
public final class MemoryStore implements Store {

  /// What was written, oldest first.
  public final List<Manifest> saved = new ArrayList<>();

  /// While set, nothing can be written.
  public boolean full;

  /// While set, nothing can be read.
  public boolean unreadable;

  public boolean closed;

  /// What another program has written meanwhile.
  public Optional<Contents> changedOutside = Optional.empty();

  /// What somebody else makes of the file while it is written.
  public UnaryOperator<Manifest> elsewhere = UnaryOperator.identity();

  /// The imports, with what was known after each.
  public final SequencedMap<IntakeHeader, Inventory> earlier = new LinkedHashMap<>();

  private final Optional<String> readOnly;
  private Contents contents;

  public MemoryStore(Contents contents) {
    this(contents, Optional.empty());
  }

  public MemoryStore(Contents contents, Optional<String> readOnly) {
    this.contents = contents;
    this.readOnly = readOnly;
  }

  @Override
  public String name() {
    return "fernhill-shop";
  }

  @Override
  public Path folder() {
    return Path.of("fernhill-shop");
  }

  @Override
  public Optional<String> readOnly() {
    return readOnly;
  }

  @Override
  public Contents read(Progress progress) throws ProblemException {
    if (unreadable) {
      throw Problem.of("broken", Location.of("manifest.yaml"), "The workspace was not read", "It is broken")
          .asException();
    }
    return contents;
  }

  @Override
  public Optional<Contents> reread(Progress progress) {
    var changed = changedOutside;
    changedOutside = Optional.empty();
    changed.ifPresent(now -> contents = now);
    return changed;
  }

  @Override
  public Manifest save(Manifest manifest) throws ProblemException {
    if (full) {
      throw Problem.of("disk-full", Location.of("manifest.yaml"), "The change was not written", "The disk is full")
          .asException();
    }
    saved.add(manifest);
    var said = elsewhere.apply(manifest);
    contents = contents.with(said);
    return said;
  }

  @Override
  public Contents append(Entry entry) {
    var entries = Stream.concat(contents.logbook().entries().stream(), Stream.of(entry)).toList();
    contents = new Contents(contents.manifest(), contents.inventory(), new Logbook(entries));
    return contents;
  }

  @Override
  public Contents add(ImportReport report, Progress progress) {
    return contents;
  }

  @Override
  public Contents remove(String source, Progress progress) {
    return contents;
  }

  @Override
  public Contents restore(String source, Progress progress) {
    return contents;
  }

  @Override
  public Inventory inventoryWithout(String source) {
    return contents.inventory();
  }

  @Override
  public List<IntakeHeader> imports() {
    return earlier.keySet().stream().toList();
  }

  @Override
  public Inventory inventoryAt(long number) {
    return earlier.entrySet().stream().filter(one -> one.getKey().number() == number).map(Map.Entry::getValue)
        .findFirst().orElse(contents.inventory());
  }

  @Override
  public void close() {
    closed = true;
  }
}
