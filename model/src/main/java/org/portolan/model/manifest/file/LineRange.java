package org.portolan.model.manifest.file;

/// Lines of a text; both ends count from 1 and belong to it.
public record LineRange(int first, int last) {
  public boolean contains(int line) {
    return first <= line && line <= last;
  }
}
