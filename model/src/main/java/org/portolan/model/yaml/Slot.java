package org.portolan.model.yaml;

/// The place of a value: behind the colon of its key, behind the dash of its item, or between brackets.
///
/// @param behind    offset behind the colon or dash
/// @param indent    column of the key or dash, from 0
/// @param keyLength characters from there to the colon; 0 for an item
/// @param flow      inside brackets
record Slot(YamlNode node, int behind, int indent, int keyLength, boolean flow) {
  boolean isItem() {
    return keyLength == 0;
  }
}
