package org.portolan.model.manifest.file;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.List;
import org.portolan.model.manifest.Manifest;

/// What the file said before its last changes, the latest first; the oldest are forgotten.
record EarlierTexts(List<Earlier> texts) {
  static final EarlierTexts NONE = new EarlierTexts(List.of());
  private static final int MOST = 100;
  private static final long MOST_CHARACTERS = 20_000_000;

  record Earlier(Manifest manifest, String text) {}

  EarlierTexts {
    texts = List.copyOf(texts);
  }

  EarlierTexts with(Manifest manifest, String text) {
    long most = Math.clamp(MOST_CHARACTERS / Math.max(1, text.length()), 1, MOST);
    return new EarlierTexts(Stream.concat(Stream.of(new Earlier(manifest, text)),
        texts.stream().filter(other -> !other.manifest().equals(manifest))).limit(most).toList());
  }

  Optional<String> that(Manifest manifest) {
    return texts.stream().filter(earlier -> earlier.manifest().equals(manifest)).map(Earlier::text).findFirst();
  }
}
