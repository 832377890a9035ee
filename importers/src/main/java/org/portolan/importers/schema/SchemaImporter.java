package org.portolan.importers.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.jdbc.CatalogFacts;
import org.portolan.importers.text.TextDecoder;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Importer;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Unread;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Reads a schema dump, or a folder of migrations in their order, as if it were the database it describes.
///
/// @param path     a file with SQL, or a folder of such files
/// @param engine   which database it is for; unknown: as the text says
/// @param database the database's own name; empty: as the text says, else the file's name
/// @param name     its name in the workspace; empty: the database's
public record SchemaImporter(Path path, Engine engine, String database, String name) implements Importer {
  private static final long LARGEST = 512_000_000;
  private static final int LOOKED_AT = 400_000;

  /// A file of the schema, and what it says.
  private record Part(String name, String text) {}

  @Override
  public ImportReport read(Progress progress) throws ProblemException {
    progress.at("Reading " + path, 0, 0);
    var parts = parts();
    var first = new DumpText(parts.getFirst().text());
    var spoken = engine(first);
    var own = database.isEmpty() ? first.database().orElse(stem(path)) : database;
    var reader = new DdlReader(new Shapes(new Spelling(spoken)));
    if (spoken == Engine.MARIADB) {
      reader.shapes().use(own);
    }
    for (var part : parts) {
      progress.check();
      new SchemaText(reader).read(part.name(), part.text(), progress);
    }
    var source = name.isEmpty() ? own : name;
    var facts = new CatalogFacts(spoken, source, own);
    new ShapeFacts(reader.shapes(), facts, parts.getFirst().name()).tell(own);
    facts.readBodies(progress);
    return report(reader, facts, parts, source, own, spoken);
  }

  /// What a dump says of itself before it is read.
  ///
  /// @param engine   unknown where its text leaves a doubt
  /// @param database its name, else that of the file
  /// @param schema   whether it describes tables at all
  public record Look(Engine engine, String database, boolean schema) {}

  /// Looks at the first lines of a dump, or of the first file of a folder of migrations.
  public static Look look(Path path) throws ProblemException {
    var files = new SchemaImporter(path, Engine.UNKNOWN, "", "").files();
    if (files.isEmpty()) {
      return new Look(Engine.UNKNOWN, stem(path), false);
    }
    var first = files.getFirst();
    try (var stream = Files.newInputStream(first)) {
      var text = new DumpText(TextDecoder.text(stream.readNBytes(LOOKED_AT)).orElse(""));
      return new Look(text.engine(), text.database().orElse(stem(path)),
          text.isSchema() || SchemaText.isFramework(first.getFileName().toString()));
    } catch (IOException e) {
      throw unreadable(first, e);
    }
  }

  private ImportReport report(DdlReader reader, CatalogFacts facts, List<Part> parts, String source, String own,
      Engine spoken) {
    var all = new ArrayList<Fact>();
    all.add(new Fact.Reached(source, spoken, "", 0, own));
    all.addAll(facts.facts());
    var unread = new ArrayList<Unread>(reader.unread());
    unread.addAll(facts.unread());
    var title = spoken.spoken() + " schema, " + ShapeFacts.counted(reader.shapes()) + ", from "
        + (parts.size() == 1 ? parts.getFirst().name() : parts.size() + " files");
    return new ImportReport(new Source(source, SourceKind.DATABASE, path.toString(), title), all,
        parts.stream().map(part -> new ReadPlace(part.name(), "schema")).toList(), unread, true);
  }

  private Engine engine(DumpText text) throws ProblemException {
    var said = text.engine();
    if (engine == Engine.UNKNOWN) {
      if (said == Engine.UNKNOWN && !SchemaText.isFramework(path.getFileName().toString())) {
        throw Problem.of("schema-engine", Location.of(path.toString()), "The schema was not read",
            "Its text does not tell which database it is for",
            "Say it: --engine postgresql, mariadb, sqlserver, oracle, "
                + "sqlite, h2, derby, hsqldb or duckdb")
            .asException();
      }
      return said;
    }
    boolean signed = text.text().contains("PostgreSQL database dump") || text.text().startsWith("-- MySQL dump")
        || text.text().startsWith("-- MariaDB dump");
    if (signed && said != engine) {
      throw Problem.of("schema-engine", Location.of(path.toString()), "The schema was not read",
          "It says that it was dumped from " + said.spoken() + ", not from " + engine.spoken(),
          "Say --engine " + said.word() + ", or leave that out").asException();
    }
    return engine;
  }

  private List<Part> parts() throws ProblemException {
    var parts = new ArrayList<Part>();
    for (var file : files()) {
      var shown = Files.isDirectory(path) ? path.relativize(file).toString().replace('\\', '/')
          : file.getFileName().toString();
      text(file).ifPresent(text -> parts.add(new Part(shown, text)));
    }
    if (parts.isEmpty()) {
      throw Problem.of("schema-empty", Location.of(path.toString()), "No schema was read",
          "There is no text that could hold one", "Name a file with SQL, or a folder of migrations").asException();
    }
    return parts;
  }

  private List<Path> files() throws ProblemException {
    if (!Files.exists(path)) {
      throw Problem.of("schema-missing", Location.of(path.toString()), "No schema was read",
          "There is no such file or folder", "Check the path").asException();
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (var all = Files.walk(path)) {
      var files =
          all.filter(Files::isRegularFile).filter(file -> Migrations.isOne(file.getFileName().toString())).toList();
      return Migrations.inOrder(files);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private Optional<String> text(Path file) throws ProblemException {
    try {
      if (Files.size(file) > LARGEST) {
        throw Problem.of("schema-large", Location.of(file.toString()), "The schema was not read",
            "The file is larger than 512 MB", "Dump the schema without the rows: pg_dump --schema-only, "
                + "mariadb-dump --no-data")
            .asException();
      }
      return TextDecoder.text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static ProblemException unreadable(Path file, IOException e) {
    return new ProblemException(Problem.of("schema-unreadable", Location.of(file.toString()), "The schema was not read",
        String.valueOf(e.getMessage()), "Check the rights of the file"), e);
  }

  static String stem(Path path) {
    var name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    int dot = name.indexOf('.', 1);
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
