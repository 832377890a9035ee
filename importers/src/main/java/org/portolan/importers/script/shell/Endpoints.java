package org.portolan.importers.script.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.ConnectionText;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.sql.Hole;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Programs that call other hosts: ssh, scp, rsync, curl, wget, ftp, mail, git, cloud copies.
final class Endpoints {
  private static final Pattern URL = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*)://(?:[^/@\\s]*@)?([^\\s?#]+).*$");
  private static final Pattern DATABASE = Pattern.compile("(?:--?[\\w.-]+=)?((?:jdbc:\\w+:|(?:postgres(?:ql)?|mysql2?"
      + "|mariadb|mssql|sqlserver|oracle)(?:\\+\\w+)?://)\\S+)");
  private static final Pattern REMOTE_FILE =
      Pattern.compile("^(?:[\\w.-]+@)?([\\w.-]*[a-zA-Z][\\w.-]*|\\d+\\.\\d+\\.\\d+\\.\\d+):(?!//).*$");
  private static final Pattern MAIL = Pattern.compile("^[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*$");
  private static final Set<String> MAILERS =
      Set.of("mail", "mailx", "mutt", "sendmail", "msmtp", "s-nail", "nail", "swaks", "sendemail", "ssmtp",
          "bsd-mailx");
  private static final Set<String> FETCHERS =
      Set.of("curl", "wget", "lftp", "lftpget", "http", "https", "aria2c", "ncftpput", "ncftpget", "smbclient", "aws",
          "gsutil", "s3cmd",
          "rclone", "azcopy", "svn", "ldapsearch");

  void find(Run run, Execution process, String name, List<String> words, Place place) {
    switch (name) {
      case "ssh", "autossh", "sftp", "mosh" -> ssh(run, process, name, words, place);
      case "scp", "rsync" -> copies(run, process, words, place);
      case "ftp", "telnet", "nc", "ncat" -> host(run, process, name, words, place);
      case "git" -> git(run, process, words, place);
      default -> {
        if (MAILERS.contains(name)) {
          words.stream().skip(1).filter(word -> MAIL.matcher(word).matches())
              .forEach(address -> endpoint(run, process, "mailto", address, place));
        } else if (FETCHERS.contains(name)) {
          urls(run, process, words, place);
        } else {
          databases(run, process, words, place);
        }
      }
    }
  }

  /// `sqoop import --connect jdbc:oracle:…`: whatever the program is, it is told where a database is.
  private static void databases(Run run, Execution process, List<String> words, Place place) {
    for (var word : words.subList(Math.min(1, words.size()), words.size())) {
      var address = DATABASE.matcher(word);
      if (address.matches()) {
        ConnectionText.parse(address.group(1)).filter(to -> !to.host().isEmpty() && to.engine() != Engine.UNKNOWN)
            .ifPresent(
                to -> run.touch(process, DependencyKind.CONNECTS_TO, to.seenFrom(process.host()), "", place, 0.8));
      }
    }
  }

  private static void ssh(Run run, Execution process, String name, List<String> words, Place place) {
    int at = SshWords.hostAt(words);
    if (at > 0) {
      toHost(run, process,
          words.get(at).replaceFirst("^ssh://", "").replaceFirst("^(?:[^@]*@)", "").replaceFirst(":.*$", ""), name,
          place);
    }
  }

  private static void copies(Run run, Execution process, List<String> words, Place place) {
    for (int i = 1; i < words.size(); i++) {
      var word = words.get(i);
      if (word.equals("-e") || word.equals("-i") || word.equals("-o") || word.equals("-F")) {
        i++;
        continue;
      }
      var url = URL.matcher(word);
      var remote = REMOTE_FILE.matcher(word);
      if (url.matches()) {
        endpoint(run, process, url.group(1).toLowerCase(Locale.ROOT), url.group(2), place);
      } else if (word.contains("::") && !word.startsWith("-")) {
        endpoint(run, process, "rsync", word.replaceFirst("^[^@]*@", "").replaceFirst("::", "/"), place);
      } else if (!word.startsWith("-") && remote.matches()) {
        toHost(run, process, remote.group(1), words.getFirst(), place);
      } else if (!word.startsWith("-") && Hole.in(word) && word.matches("[^/]*" + Hole.TEXT + "[^/]*:.*")) {
        run.unread(place, UnreadKind.DYNAMIC,
            "Which host files are copied to is only known at run time: " + Hole.shown(word));
      }
    }
  }

  private static void host(Run run, Execution process, String name, List<String> words, Place place) {
    words.stream().skip(1).filter(word -> !word.startsWith("-")).findFirst()
        .ifPresent(host -> endpoint(run, process, name.equals("ftp") ? "ftp" : "tcp", host, place));
  }

  private static void urls(Run run, Execution process, List<String> words, Place place) {
    for (var word : words.subList(1, words.size())) {
      var url = URL.matcher(word);
      if (url.matches() && !url.group(1).equals("file")) {
        endpoint(run, process, url.group(1).toLowerCase(Locale.ROOT), url.group(2), place);
      } else if (words.getFirst().endsWith("smbclient") && word.startsWith("//")) {
        endpoint(run, process, "smb", word.substring(2), place);
      }
    }
  }

  /// A push or fetch goes to a remote; which one it is stands in the clone, not here.
  private static void git(Run run, Execution process, List<String> words, Place place) {
    var verb =
        words.stream().skip(1).filter(List.of("push", "pull", "fetch", "clone", "ls-remote")::contains).findFirst();
    if (verb.isEmpty()) {
      return;
    }
    var address =
        words.stream().filter(word -> URL.matcher(word).matches() || REMOTE_FILE.matcher(word).matches()).findFirst();
    if (address.isEmpty()) {
      run.unread(place, UnreadKind.ABSENT, "git " + verb.get() + " goes to a remote that is named elsewhere");
      return;
    }
    var url = URL.matcher(address.get());
    if (url.matches()) {
      endpoint(run, process, url.group(1).toLowerCase(Locale.ROOT), url.group(2), place);
    } else {
      toHost(run, process, address.get().replaceFirst("^[^@]*@", "").replaceFirst(":.*$", ""), "git", place);
    }
  }

  private static void toHost(Run run, Execution process, String host, String name, Place place) {
    if (Hole.in(host) || host.isEmpty()) {
      run.unread(place, UnreadKind.DYNAMIC, "Which host " + name + " calls is only known at run time");
    } else {
      run.touch(process, DependencyKind.CONNECTS_TO, new Target.Host(process.host(), host), name, place, 0.95);
    }
  }

  private static void endpoint(Run run, Execution process, String scheme, String address, Place place) {
    var known = Optional.of(address).filter(text -> !Hole.in(DatabaseHost.of(text)));
    if (known.isEmpty()) {
      run.unread(place, UnreadKind.DYNAMIC,
          "Which address is called is only known at run time: " + scheme + "://" + Hole.shown(address));
    } else {
      int hole = address.indexOf(Hole.MARK);
      run.touch(process, DependencyKind.CONNECTS_TO,
          new Target.Endpoint(scheme, hole < 0 ? address : address.substring(0, hole)),
          "", place, 0.95);
    }
  }

  /// The part of an address that names the machine.
  private static final class DatabaseHost {
    static String of(String address) {
      int slash = address.indexOf('/');
      return slash < 0 ? address : address.substring(0, slash);
    }
  }
}
