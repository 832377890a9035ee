package org.portolan.model.manifest;

/// The tools named for a data entity; empty where nobody named one.
public record Tools(String transfer, String transformation, String verification) {
  public static final Tools NONE = new Tools("", "", "");
}
