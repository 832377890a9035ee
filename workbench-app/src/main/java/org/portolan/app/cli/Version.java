package org.portolan.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version the build wrote into a resource.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[]{
        "portolan " + text(), "Java " + Runtime.version()};
  }

  static String text() {
    try (var in = Objects.requireNonNull(Version.class.getResourceAsStream("version.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
