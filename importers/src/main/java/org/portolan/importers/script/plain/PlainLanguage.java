package org.portolan.importers.script.plain;

import java.util.List;
import java.util.regex.Pattern;

/// How a language spells comments and strings.
///
/// @param programs  names of its interpreter
/// @param lineMarks what starts a comment up to the end of the line
/// @param opening   what stands before the program begins, empty where a file is nothing else (`<?php`)
/// @param hole      what is put into strings at run time
public record PlainLanguage(String name, Pattern programs, List<String> lineMarks, String opening, Pattern hole) {
  private static final Pattern DOLLAR = Pattern.compile("\\{?\\$\\{?\\w+(?:->\\w+|\\[[^\\]]*\\])*\\}?");
  private static final Pattern HASH = Pattern.compile("#\\{[^}]*\\}");
  private static final Pattern TEMPLATE = Pattern.compile("\\$\\{[^}]*\\}");

  /// Those of which nobody wrote a reader yet.
  public static final List<PlainLanguage> ALL =
      List.of(new PlainLanguage("php", Pattern.compile("php[\\d.]*(?:-cgi)?"), List.of("//", "#"), "<?", DOLLAR),
          new PlainLanguage("ruby", Pattern.compile("ruby[\\d.]*|rake|rails"), List.of("#"), "", HASH),
          new PlainLanguage("javascript", Pattern.compile("node|nodejs|bun|deno|ts-node"), List.of("//"), "", TEMPLATE),
          new PlainLanguage("tcl", Pattern.compile("tclsh[\\d.]*"), List.of("#"), "", DOLLAR),
          new PlainLanguage("R", Pattern.compile("Rscript"), List.of("#"), "", TEMPLATE));
}
