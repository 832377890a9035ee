package org.portolan.model.intake;

/// A file or catalog that was read, and by which importer.
public record ReadPlace(String source, String importer) implements Comparable<ReadPlace> {
  @Override
  public int compareTo(ReadPlace other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : importer.compareTo(other.importer);
  }
}
