package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.text.Secrets;

/// Makes a short name out of a command line, always the same one: what runs, without the guards in front of it,
/// without folders and redirections.
///
/// `cd /srv && nice -n 10 /opt/fin/close.sh --quarter >> /var/log/x 2>&1` becomes `close --quarter`.
final class JobName {
  private static final int LONGEST = 60;
  private static final String THEN = "\\s*(?:&&|;\\s*then|;|\\|\\|(?:\\s*exit\\b[^;&|]*;)?)\\s*";
  private static final String SCRIPT = "\\.(?:sh|bash|ksh|pl|py|php|rb)\\b";
  /// What programs are called that run another.
  private static final String WRAPPER =
      "(?:[A-Za-z0-9.]+[-_])*(?:run|exec|cron|once|retry|guard|lock(?:ed|er|file|run)?"
          + "|with[-_]?lock\\w*|wrap(?:ped|per)?|cronwrap\\w*|[jqb]sub|jlocal|jstart|sbatch|srun|runitor|cronitor)(?:[-_][A-Za-z0-9]+)*";
  private static final String COMMAND =
      "cd\\s|(?:/\\S*/)?(?:perl|python[\\d.]*|php[\\d.]*|ruby|node|(?:ba|da|z|k)?sh)\\s"
          + "|\\S*" + SCRIPT;
  /// What may stand before the command that is meant: conditions, preparations, and programs that only run another.
  private static final List<Pattern> BEFORE = Stream
      .of("\\{\\s+", "(?:if\\s+)?\\[\\[? .*? \\]\\]?" + THEN, "(?:if\\s+)?test\\s[^&|;]*" + THEN,
          "command -v \\S+(?:\\s*>\\s*/dev/null)?" + THEN, "cd\\s+\\S+" + THEN, "(?:\\.|source)\\s+\\S+" + THEN,
          "export\\s+\\w+=\\S*" + THEN, "[A-Za-z_]\\w*=(?:\"[^\"]*\"|'[^']*'|\\S*)\\s+(?=\\S)",
          "nice(?:\\s+-n\\s*-?\\d+|\\s+-\\d+)?\\s+", "ionice(?:\\s+-\\S+(?:\\s+\\d+\\b)?)*+\\s+",
          "(?:chronic|cronic|nohup|exec|time|run-one)\\s+", "setlock(?:\\s+-[nNxX]+)*\\s+\\S+\\s+",
          "(?:lockf|with-lock-ex)(?:\\s+-(?:[knsqfw]+|t\\s*\\d+))*+\\s+\\S+\\s+",
          "lockrun(?:\\s+--?\\w\\S*)*+\\s+--\\s+", "timeout(?:\\s+-\\S+)*+\\s+\\d+\\w?\\s+",
          "flock(?:\\s+-(?:[nxesu]|[wE]\\s*\\d+))*\\s+\\S+\\s+", "env(?:\\s+\\w+=\\S+)*+\\s+",
          "sudo(?:\\s+-u\\s*\\S+|\\s+-[nEH])*\\s+", "(?:/\\S*/)?(?:ba|da|z|k)?sh(?:\\s+-[exu]+)?\\s+(?=[^-\\s])",
          "(?:/\\S*/)?(?:perl|python[\\d.]*|php[\\d.]*|ruby|node)\\s+(?=[^-\\s])",
          "(?:\\S*/)?" + WRAPPER + "(?:\\.\\w+)?(?:\\s+(?!\\S*" + SCRIPT + ")[^\\s;&|\"']+){0,8}?\\s+[\"']?(?="
              + COMMAND + ")")
      .map(pattern -> Pattern.compile("^" + pattern)).toList();
  private static final Pattern REDIRECTION =
      Pattern.compile("\\s*(?:\\d?|&)>>?\\s*(?:&\\d|\\S+)|\\s+<\\s*\\S+|\\s*[;&]+\\s*\\}?\\s*$");
  private static final Pattern EXTENSION = Pattern.compile("\\.(?:sh|bash|ksh|pl|py|php|rb|js|jar)$");

  private JobName() {}

  /// For people.
  static String spoken(String command) {
    var words = words(command);
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1).strip() + "…";
  }

  private static String words(String command) {
    var rest = Secrets.mask(command).replace(Secrets.MASK, "").replaceAll("\\s+", " ").strip();
    for (var before = ""; !before.equals(rest);) {
      before = rest;
      for (var pattern : BEFORE) {
        rest = pattern.matcher(rest).replaceFirst("").strip();
      }
    }
    rest = REDIRECTION.matcher(rest).replaceAll("").strip();
    if (rest.isEmpty()) {
      rest = command.strip();
    }
    var words = new ArrayList<String>();
    for (var word : List.of(rest.split("\\s+"))) {
      words.add(words.isEmpty() ? EXTENSION.matcher(base(word)).replaceFirst("") : base(word));
    }
    return String.join(" ", words);
  }

  /// For ids: no blanks, and nothing that a shell would take for its own.
  static String of(String command) {
    var id = words(command).replaceAll("[^A-Za-z0-9._=:@%+,~#-]+", "-").replaceAll("-{2,}", "-")
        .replaceAll("^-|-$", "");
    return id.isEmpty() ? "job" : shortened(id);
  }

  /// The last part of a path; other words stay as they are.
  private static String base(String word) {
    var bare = word.replaceAll("[\"'()]", "");
    int slash = bare.lastIndexOf('/');
    return slash < 0 || slash == bare.length() - 1 || bare.contains("://") ? bare : bare.substring(slash + 1);
  }

  /// Long ids end in a fingerprint of the whole, so that they stay apart.
  private static String shortened(String id) {
    return id.length() <= LONGEST ? id
        : id.substring(0, LONGEST - 9) + "~" + HexFormat.of().toHexDigits(id.hashCode());
  }
}
