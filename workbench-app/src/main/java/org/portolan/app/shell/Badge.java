package org.portolan.app.shell;

import org.portolan.icons.Icon;

/// A number that stands beside a place's name because it asks for attention.
///
/// @param words the whole of it, for those who hear it: `9 silent dependencies`
/// @param mood  a class of the theme: `alert`, `unknown`, …
public record Badge(String number, String words, Icon icon, String mood) {}
