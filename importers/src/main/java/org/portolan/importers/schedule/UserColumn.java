package org.portolan.importers.schedule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells whether the entries of a crontab that lies in no known place name a user before the command.
///
/// They do when every entry has a word there that could be an account and is no common command, no option follows
/// it, and what follows it looks like a command in most of them, unless it
/// is an account that every system has. It stays an inference, and is marked as one.
final class UserColumn {
  private static final Pattern ACCOUNT = Pattern.compile("[a-z_][a-z0-9_-]{0,31}\\$?");
  private static final Pattern START_OF_COMMAND = Pattern.compile("[/$~.\\[({\"'!].*");
  /// No program is called like these.
  private static final Set<String> ACCOUNTS =
      Set.of("root", "nobody", "www-data", "postgres", "mysql", "apache", "nginx", "oracle", "daemon", "vmail");
  private static final Set<String> COMMANDS = Set.of("awk", "aws", "bash", "bundle", "bzip2", "cat", "cd", "chmod",
      "chown", "chronic", "command", "composer", "cp", "cronic", "curl", "date", "docker", "echo", "env", "exec",
      "exit", "export",
      "false", "find", "flock", "for", "ftp", "git", "go", "grep", "gunzip", "gzip", "if", "ionice", "java", "kill",
      "killall", "ksh",
      "lftp", "logger", "ls", "mail", "make", "mariadb", "mariadb-dump", "mkdir", "mv", "mysql", "mysqladmin",
      "mysqldump", "nice", "node",
      "nohup", "npm", "npx", "perl", "pg_dump", "pg_dumpall", "php", "pkill", "printf", "psql", "python", "python2",
      "python3",
      "rake", "rails", "rm", "rsync", "ruby", "run-parts", "scp", "sed", "service", "set", "sftp", "sh", "sleep",
      "source", "sqlite3",
      "sqlplus", "ssh", "su", "sudo", "svn", "sync", "systemctl", "tar", "test", "time", "timeout", "touch", "true",
      "umask",
      "wget", "while", "zip", "zsh");

  private UserColumn() {}

  static boolean isIn(List<CrontabLine.Entry> entries) {
    int commands = 0;
    for (var entry : entries) {
      var words = entry.rest().split("\\s+", 3);
      if (words.length < 2 || !isAccount(words[0]) || words[1].startsWith("-") || words[1].startsWith("=")) {
        return false;
      }
      if (START_OF_COMMAND.matcher(words[1]).matches() || COMMANDS.contains(words[1])
          || ACCOUNTS.contains(words[0])) {
        commands++;
      }
    }
    return !entries.isEmpty() && commands * 2 >= entries.size();
  }

  static boolean isAccount(String word) {
    return ACCOUNT.matcher(word).matches() && !COMMANDS.contains(word) || FilledIn.isOpen(word);
  }
}
