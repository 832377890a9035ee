package org.portolan.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.portolan.app.document.html.HtmlDocument;
import org.portolan.app.document.markdown.MarkdownDocument;
import org.portolan.app.document.set.Documents;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.survey.Survey;

class DocumentsTest {
  private static final String HOSTILE = "<script>alert(1)</script>\"'`|*_&amp; \u202Eabc {{ 1 }}";
  private static final Pattern LOADS =
      Pattern.compile("(?i)(src|href)\\s*=\\s*[\"'](?!#|tel:)[^\"']|@import|url\\((?!#)");

  @Test
  void everyDocumentAnswersOnItsFirstPageAndEndsWithWhatWeDidNotLookAt() throws IOException {
    var names = Documents.of(NightSurvey.of("orders")).stream().map(document -> {
      var html = HtmlDocument.write(document);
      assertTrue(html.indexOf("class=\"big\"") < html.indexOf("<h2"), document.name());
      assertTrue(html.contains("What we did not look at"), document.name());
      assertTrue(html.contains(document.fingerprint().full()), document.name());
      assertEquals(1, html.split("<h1", -1).length - 1, document.name());
      return document.name();
    }).toList();

    assertEquals(List.of("phase-plan", "manifest", "silent-dependencies", "forward-runbook", "rollback-runbook",
        "communication-schedule"), names);
  }

  @Test
  void onlyTheReportOfSilentDependenciesListsEachPlaceThatWasNotRead() {
    for (var document : Documents.of(NightSurvey.of("orders", 120))) {
      var html = HtmlDocument.write(document);
      int places = html.split("opt/orders(-\\d+)?\\.pl", -1).length - 1;
      assertEquals(document.name().equals("silent-dependencies") ? 120 : 0, places, document.name());
      assertEquals(!document.name().equals("silent-dependencies"),
          html.contains("120\u00a0places were not read or not understood"), document.name());
    }
  }

  @Test
  void aLongListOfOneReasonIsFoldedAndAShortOneIsNot() {
    var few = HtmlDocument.write(report(NightSurvey.of("orders", 3)));
    var many = HtmlDocument.write(report(NightSurvey.of("orders", 120)));
    assertFalse(few.contains("<details"));
    assertTrue(many.contains("<details class=\"fold\"><summary><b>Table name is built</b>, 120\u00a0places"));
    assertTrue(MarkdownDocument.write(report(NightSurvey.of("orders", 120))).contains("opt/orders-119.pl"));
  }

  @Test
  void theCalendarOfPhasesSaysItsYearOnce() {
    var picture = Documents.of(NightSurvey.of("orders")).getFirst().blocks().stream()
        .flatMap(block -> block instanceof Block.Picture one ? Stream.of(one.svg()) : Stream.empty())
        .findFirst().orElseThrow();
    var years = Pattern.compile("[0-9]+ [A-Z][a-z]{2} (20[0-9]{2})<").matcher(picture).results()
        .map(found -> found.group(1)).toList();
    assertEquals(List.of("2027"), years);
  }

  @Test
  void noTableGoesOnForARowOnAPageBetweenTheFirstAndTheChartOfPhases() {
    var blocks = Documents.of(NightSurvey.of("orders")).getFirst().blocks();
    var before = blocks.stream().takeWhile(block -> !(block instanceof Block.Picture))
        .flatMap(block -> block instanceof Block.Heading one ? Stream.of(one.words()) : Stream.empty()).toList();
    assertEquals(List.of("What does not fit", "Waves and bridges", "How long the data takes", "Tasks",
        "1 Audit and map"), before.subList(before.size() - 5, before.size()));
  }

  private static Document report(Survey survey) {
    return Documents.of(survey).stream().filter(one -> one.name().equals("silent-dependencies")).findFirst()
        .orElseThrow();
  }

  @Test
  void aPlaceInAStepIsNotColouredAsAPill() {
    for (var document : Documents.of(NightSurvey.of("orders"))) {
      assertFalse(HtmlDocument.write(document).contains("class=\"on\""), document.name());
    }
  }

  @Test
  void aPlanWithoutStepsAndMessagesFillsNoEmptyPages() {
    var night = NightSurvey.of("orders");
    var unset = Survey.of(Manifest.named("orders"), night.inventory(), night.logbook(), night.asOf());
    var pages = Documents.of(unset).stream().flatMap(document -> document.blocks().stream())
        .filter(block -> block instanceof Block.Heading heading && heading.newPage())
        .map(block -> ((Block.Heading) block).words()).toList();
    assertEquals(List.of("Audit and map"), pages);
  }

  @Test
  void aPhaseOfFewStepsSharesThePageOfTheOneBeforeAndAFirstStepStaysWithItsWarning() {
    var runbook = Documents.of(NightSurvey.of("orders")).get(4);
    var steps = runbook.blocks().stream()
        .flatMap(block -> block instanceof Block.Steps one ? Stream.of(one.steps().size()) : Stream.empty()).toList();
    var pages = runbook.blocks().stream()
        .flatMap(block -> block instanceof Block.Heading one && one.level() == 2 && !one.number().isEmpty()
            ? Stream.of(one.newPage()) : Stream.empty())
        .toList();
    assertEquals(List.of(List.of(5, 2), List.of(false, true, false)), List.of(steps, pages));
    assertTrue(
        HtmlDocument.write(runbook).contains("p:has(+ .stopbar), p:has(+ p + .stopbar) { page-break-after: avoid"));
  }

  @Test
  void aTimeKeepsItsZoneOnOneLineAndUtcIsCalledSo() {
    var night = NightSurvey.of("orders");
    assertTrue(Documents.of(night).getFirst().written().endsWith("\u00a0Europe/Paris"));
    var unset = Survey.of(Manifest.named("orders"), night.inventory(), night.logbook(), night.asOf());
    assertTrue(Documents.of(unset).getFirst().written().endsWith("\u00a0UTC"));
  }

  @Test
  void nothingIsLoadedFromAnywhere() {
    for (var document : Documents.of(NightSurvey.of("orders"))) {
      var found = LOADS.matcher(HtmlDocument.write(document));
      assertFalse(found.find(), () -> document.name() + ": " + found.group());
    }
  }

  @Test
  void hostileNamesStayText() {
    for (var document : Documents.of(NightSurvey.of(HOSTILE))) {
      var html = HtmlDocument.write(document);
      assertEquals(document.ticks() ? 1 : 0, html.split("<script", -1).length - 1, document.name());

      var markdown = MarkdownDocument.write(document);
      var rendered = HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
      assertFalse(rendered.contains("<script"), document.name());
    }
  }

  @Test
  void theSameSurveyGivesTheSameBytes() {
    for (int i = 0; i < Documents.of(NightSurvey.of("orders")).size(); i++) {
      assertEquals(HtmlDocument.write(Documents.of(NightSurvey.of("orders")).get(i)),
          HtmlDocument.write(Documents.of(NightSurvey.of("orders")).get(i)));
    }
  }

  @Test
  void documentsAreWrittenWhereTheyCanBeLookedAt() throws IOException {
    var folder = Files.createDirectories(Path.of("target", "gallery", "documents"));
    for (var document : Documents.of(NightSurvey.of("orders"))) {
      var file = folder.resolve(document.name() + ".html");
      Files.writeString(file, HtmlDocument.write(document));
      Files.writeString(folder.resolve(document.name() + ".md"), MarkdownDocument.write(document));
      assertTrue(Files.size(file) > 10_000, document.name());
    }
  }
}
