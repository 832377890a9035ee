package org.portolan.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.portolan.model.problem.ProblemException;

/// A reader of .xlsx, given a workbook of which one part is made up: the archive around it is sound, because a fuzzer
/// seldom guesses a checksum. The first byte of an input says which part.
record WorkbookTarget(String name, FileTarget.Reader reader) implements FuzzTarget {
  private static final List<String> MADE_UP =
      List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml");
  private static final List<String> FIXED = List.of("[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels");

  @Override
  public Optional<byte[]> seed(Path file, byte[] content) {
    return Places.like(MADE_UP, file).filter(place -> file.endsWith(Path.of(MADE_UP.get(place))))
        .map(place -> Places.marked(place, content));
  }

  @Override
  public void read(byte[] input, Path scratch) throws IOException {
    if (input.length == 0) {
      return;
    }
    var madeUp = MADE_UP.get(Byte.toUnsignedInt(input[0]) % MADE_UP.size());
    var file = scratch.resolve("made-up.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var parts : List.of(FIXED, MADE_UP)) {
        for (var part : parts) {
          zip.putNextEntry(new ZipEntry(part));
          zip.write(part.equals(madeUp) ? Arrays.copyOfRange(input, 1, input.length) : sound(part));
        }
      }
    }
    try {
      reader.read(file);
    } catch (ProblemException _) {
      // The user is told.
    }
  }

  private static byte[] sound(String part) throws IOException {
    try (var resource = WorkbookTarget.class.getResourceAsStream("seeds/workbook/" + part)) {
      return resource == null ? part.getBytes(StandardCharsets.UTF_8) : resource.readAllBytes();
    }
  }
}
