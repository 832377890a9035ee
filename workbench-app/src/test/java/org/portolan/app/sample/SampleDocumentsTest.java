package org.portolan.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.document.export.Export;
import org.portolan.app.document.export.ExportFormat;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import org.portolan.model.work.Progress;

/// What the sample is exported to, as files.
class SampleDocumentsTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-17T10:00:00Z"), ZoneOffset.UTC);
  private static final Pattern LOADS =
      Pattern.compile("(?i)<(link|iframe|object|embed|base|img)\\b|\\b(src|href)\\s*=\\s*[\"'](?!#|tel:)[^\"']"
          + "|@import|url\\((?!#)|\\b(fetch|import|XMLHttpRequest|WebSocket)\\s*\\(");

  @TempDir
  private static Path folder;
  private static SortedMap<String, String> exported;

  @BeforeAll
  static void make() throws ProblemException, IOException {
    Sample.make(folder.resolve("sample"), CLOCK, Progress.none());
    exported = export("once");
  }

  /// From the folder on, as a second run of the program does it.
  private static SortedMap<String, String> export(String to) throws ProblemException, IOException {
    try (var store = FolderStore.openReadOnly(folder.resolve("sample"), CLOCK, "")) {
      var contents = store.read(Progress.none());
      var survey =
          Survey.of(contents.manifest(), contents.inventory(), contents.logbook(), ZonedDateTime.now(CLOCK));
      var files = new TreeMap<String, String>();
      for (var file : Export.write(survey, folder.resolve(to), EnumSet.allOf(ExportFormat.class), Progress.none())) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
      return files;
    }
  }

  @Test
  void writtenAgainEveryFileIsTheSameToTheByte() throws ProblemException, IOException {
    assertEquals(13, exported.size());
    assertEquals(exported, export("again"));
  }

  @Test
  void noPageLoadsAnything() {
    exported.forEach((name, text) -> {
      if (name.endsWith(".html")) {
        var found = LOADS.matcher(text);
        assertFalse(found.find(), () -> name + ": " + found.group());
        assertTrue(text.contains("default-src 'none'"), name);
      }
    });
  }

  @Test
  void noMarkOfMarkdownIsLeftStanding() {
    var parser = Parser.builder().build();
    var renderer = HtmlRenderer.builder().build();
    exported.forEach((name, text) -> {
      if (name.endsWith(".md")) {
        assertFalse(renderer.render(parser.parse(text)).replaceAll("(?s)<code>.*?</code>", "").contains("**"), name);
      }
    });
  }
}
