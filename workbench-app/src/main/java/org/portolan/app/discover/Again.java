package org.portolan.app.discover;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.Password;
import org.portolan.importers.schema.SchemaImporter;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Source;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.work.Work;

/// Whether and how a source can be read once more.
sealed interface Again {

  /// As it is, without asking anything.
  record AtOnce(Work<ImportReport> work) implements Again {}

  /// Once the password is given, and the user where nobody knows it.
  record WithPassword(ConnectionRequest request) implements Again {}

  /// Not from here.
  ///
  /// @param why one sentence
  record Not(String why) implements Again {}

  /// @param folder the workspace's
  /// @param known  how the database was reached the last time
  static Again of(Source source, Inventory inventory, Path folder, Optional<ConnectionRequest> known) {
    var path = isUrl(source) ? Path.of("") : Path.of(source.origin());
    return switch (source.kind()) {
      case DATABASE -> isUrl(source)
          ? new WithPassword(known.orElseGet(
              () -> ConnectionRequest.to(source.origin(), "", Password.none()).named(source.name())))
          : there(path, schema(path, source, inventory));
      case FILES -> there(path, progress -> new FilesImporter(path, source.name()).read(progress));
      case TABLE -> there(path, Imports.table(folder, path, Map.of()));
      case OBSERVED -> new Not("A record of its time: add a newer one beside it.");
      case TESTIMONY -> new Not("What people said stands in the logbook.");
      case PROFILE -> new Not("Rows are counted again from the card of their database.");
    };
  }

  static boolean isUrl(Source source) {
    return source.origin().startsWith("jdbc:");
  }

  private static Again there(Path path, Work<ImportReport> work) {
    return Files.exists(path) ? new AtOnce(work) : new Not(path + " is not there any more.");
  }

  /// For the engine and by the name that it had the last time.
  private static Work<ImportReport> schema(Path path, Source source, Inventory inventory) {
    var database = inventory.asset(Ids.database(source.name()));
    var engine = database.flatMap(asset -> asset.attribute(Attribute.ENGINE)).flatMap(Again::engine);
    return progress -> {
      boolean said = SchemaImporter.look(path).engine() != Engine.UNKNOWN;
      return new SchemaImporter(path, said ? Engine.UNKNOWN : engine.orElse(Engine.UNKNOWN),
          database.map(asset -> asset.name()).orElse(""), source.name()).read(progress);
    };
  }

  private static Optional<Engine> engine(String word) {
    return Arrays.stream(Engine.values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
