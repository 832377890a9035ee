package org.portolan.importers.script.shell;

import java.util.List;

/// Where the host stands in the words of an ssh command.
final class SshWords {
  private static final String WITH_VALUE = "bcDEeFIiJLlmOopQRSWw";

  private SshWords() {}

  /// Index of the host, or -1.
  static int hostAt(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      var word = words.get(i);
      if (!word.startsWith("-")) {
        return i;
      }
      if (word.length() == 2 && WITH_VALUE.indexOf(word.charAt(1)) >= 0) {
        i++;
      }
    }
    return -1;
  }
}
