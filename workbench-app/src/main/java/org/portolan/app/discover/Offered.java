package org.portolan.app.discover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.portolan.app.desk.TableColumns;
import org.portolan.app.document.question.QuestionFiles;
import org.portolan.importers.observed.ObservedKind;
import org.portolan.importers.schema.SchemaImporter;
import org.portolan.model.problem.ProblemException;

/// What a file or folder is taken for that somebody lays down here: the way it is read. People may say otherwise.
enum Offered {
  FILES("Files of a server, or a repository", "A folder or an archive: schedules, scripts, configurations"),
  SCHEMA("Schema of a database", "What pg_dump or mariadb-dump wrote, or a folder of migrations"),
  TABLE("Inventory in a spreadsheet", "CSV or .xlsx: servers, applications, owners"),
  OBSERVED("Log or session list", "What was seen to happen: sessions, sockets, logs"),
  DATABASE("Live database", "A server, or a file of SQLite, H2 or DuckDB"),
  ANSWERS("Question sheet that came back", "Markdown or .xlsx, as it was sent out");

  private static final int HEAD_LINES = 40;
  private static final int HEAD_CHARACTERS = 20_000;

  private final String title;
  private final String remark;

  Offered(String title, String remark) {
    this.title = title;
    this.remark = remark;
  }

  String title() {
    return title;
  }

  String remark() {
    return remark;
  }

  /// By its name and first lines.
  static Offered of(Path path) {
    var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (Files.isDirectory(path)) {
      return onlyMigrations(path) ? SCHEMA : FILES;
    }
    if (name.matches(".*\\.(tar|tgz|tar\\.gz|zip)")) {
      return FILES;
    }
    if (!url(path).isEmpty()) {
      return DATABASE;
    }
    if (name.matches(".*\\.(xlsx|md)") && isQuestionSheet(path)) {
      return ANSWERS;
    }
    if (name.endsWith(".xlsx")) {
      return TABLE;
    }
    if (ObservedKind.of(head(path)).isPresent() || TableColumns.areConnections(path)) {
      return OBSERVED;
    }
    return name.matches(".*\\.(csv|tsv)") ? TABLE : isSchema(path) ? SCHEMA : FILES;
  }

  /// The JDBC URL of a database that lies in one file; empty for anything else.
  static String url(Path path) {
    var name = String.valueOf(path.toAbsolutePath());
    if (name.endsWith(".mv.db")) {
      return "jdbc:h2:file:" + name.substring(0, name.length() - ".mv.db".length()) + ";ACCESS_MODE_DATA=r";
    }
    if (name.endsWith(".duckdb")) {
      return "jdbc:duckdb:" + name;
    }
    try (var stream = Files.newInputStream(path)) {
      return new String(stream.readNBytes(15), StandardCharsets.ISO_8859_1).equals("SQLite format 3")
          ? "jdbc:sqlite:" + name : "";
    } catch (IOException _) {
      return "";
    }
  }

  private static boolean onlyMigrations(Path folder) {
    try (var files = Files.list(folder)) {
      var names = files.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName())).toList();
      return !names.isEmpty() && names.stream().allMatch(name -> name.endsWith(".sql")) && isSchema(folder);
    } catch (IOException | UncheckedIOException _) {
      return false;
    }
  }

  private static boolean isSchema(Path path) {
    try {
      return SchemaImporter.look(path).schema();
    } catch (ProblemException _) {
      return false;
    }
  }

  private static boolean isQuestionSheet(Path path) {
    try {
      QuestionFiles.read(path);
      return true;
    } catch (ProblemException _) {
      return false;
    }
  }

  private static List<String> head(Path path) {
    try (var reader = new BufferedReader(
        new InputStreamReader(Files.newInputStream(path), StandardCharsets.ISO_8859_1))) {
      var characters = new char[HEAD_CHARACTERS];
      int read = reader.read(characters);
      return read <= 0 ? List.of() : new String(characters, 0, read).lines().limit(HEAD_LINES).toList();
    } catch (IOException _) {
      return List.of();
    }
  }
}
