package org.portolan.importers.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Hides passwords, keys and tokens before a line leaves an importer as evidence. Hides too much rather than too
/// little; a variable that only names a secret (`$DB_PASS`) stays, because it says where to look.
public final class Secrets {
  public static final String MASK = "••••••••";

  private static final int EVIDENCE_LENGTH = 400;
  /// Masking makes lines shorter; no more than this is looked at for one line of evidence.
  private static final int LOOKED_AT = 4_000;
  private static final Pattern VARIABLE = Pattern.compile(
      "[\"']?(?:\\$[A-Z_][A-Z0-9_]{2,}|\\$\\{[^}]{1,80}}|\\$\\([^)]{1,80}\\)|\\{\\{[^}]{1,80}}}|%[A-Z_]{3,}%)[\"']?");

  /// Quoted, a variable, or a bare word; what usually ends a word is part of it where more of it follows.
  private static final String VALUE =
      "(\"[^\"]*+\"?|'[^']*+'?|(?:\\$\\{[^}]{0,80}}|\\{\\{[^}]{0,80}}}|\\$\\([^)]{0,80}\\)"
          + "|[^\\s,;&\"')}\\]>]|[\"'](?=\\w)|[,;&)}\\]>](?![\\s\"']|$|[\\w .-]{1,60}[=:]))++)";
  private static final String WORD =
      "(?:pass(?:wor[dt]|wd|phrase)?|pwd|secret|token|credentials?"
          + "|(?:api|access|secret|private|account|auth)[_.-]?key)";
  /// Names of settings that hold the place of a secret, not the secret.
  private static final Pattern PLACE_OF_SECRET =
      Pattern.compile("(?i).*(?:file|path|dir|url|uri|host|name|user|env|type|length|policy)[\"']?");

  /// A way to write a secret: what a pattern's last group holds is hidden.
  private record Rule(Pattern pattern, Predicate<MatchResult> applies) {
    static Rule of(String pattern) {
      return new Rule(Pattern.compile(pattern), _ -> true);
    }
  }

  private static final List<Rule> RULES = List.of(
      // scheme://user:secret@host; a secret may hold an @ itself.
      Rule.of("://[^\\s/:@\"']*+:(?!\\d{1,5}(?:[/?#,\\s]|$))((?:[^\\s\"'/@]|@(?=[^\\s\"'/]*@))++)(?=@)"),
      Rule.of("://[^\\s/:@\"']*+:(?!\\d{1,5}(?:[/?#,\\s]|$))([^\\s\"'@]{1,2000}+)(?=@)"),
      // DB_PASSWORD=…, password: …, 'password' => '…', define('DB_PASSWORD', '…'), --password …
      new Rule(
          Pattern.compile(
              "(?i)((?<![\\w])[\\w.-]{0,60}?" + WORD + "[\\w-]{0,40}+[\"'\\]]{0,2})\\s{0,20}+(?:=>|:=|==?|:)\\s{0,20}+"
                  + VALUE),
          match -> !PLACE_OF_SECRET.matcher(match.group(1)).matches()),
      new Rule(
          Pattern.compile("(?i)([\"'][\\w.-]{0,60}?" + WORD + "[\\w-]{0,40}[\"'])\\s*+,\\s*+(\"[^\"]*+\"|'[^']*+')"),
          match -> !PLACE_OF_SECRET.matcher(match.group(1)).matches()),
      Rule.of("(?i)(?:^|\\s)--?(?:[a-z]+-)?" + WORD + "\\s++(?!-)" + VALUE),
      Rule.of("(?i)<[\\w.:-]{0,60}?" + WORD + "[\\w.-]{0,40}>([^<]++)<"),
      // Arguments of commands.
      // Where another client follows, it is looked at by itself, so that each word is passed once.
      Rule.of(
          "(?:mysql|mariadb)[\\w-]{0,64}+\\s(?:(?:(?!(?:mysql|mariadb)[\\w-]{0,64}+\\s)[^|;])*?\\s)?-p(\"[^\"]*+\"|'[^']*+'|[^\\s\"']\\S*+)"),
      Rule.of("(?:sshpass|mongo(?:sh|dump|restore|export|import)?|mosquitto_(?:pub|sub))\\s(?:[^|;]*?\\s)??-[pP]\\s*+"
          + VALUE),
      Rule.of("(?i)\\bconnect\\s++to\\s++\\S++\\s++user\\s++\\S++\\s++using\\s++" + VALUE),
      Rule.of("(?i)\\blogon\\s++[^\\s/,]++/[^\\s,]++,([^\\s;]++)"),
      Rule.of("(?:beeline|hdbsql|cqlsh|exaplus)\\s(?:[^|;]*?\\s)?-p\\s++" + VALUE),
      Rule.of("(?:vsql|nzsql)\\s(?:[^|;]*?\\s)?-p?w\\s++" + VALUE),
      Rule.of("(?:sqlcmd|isql|osql|sqsh|tsql|bcp|mosquitto_\\w+)\\s(?:[^|;]*?\\s)?-P\\s*+" + VALUE),
      Rule.of("(?:redis-cli|ldap\\w+)\\s(?:[^|;]*?\\s)?-[aw]\\s*+" + VALUE),
      Rule.of(
          "(?:curl|wget|lftp|smbclient|ncftp\\w*)\\s(?:[^|;]*?\\s)?(?:-u|-U|--user)[ =]?\\s*+[\"']?[^\\s:,%\"']++"
              + "[:,%]([^\\s\"']++)"),
      Rule.of(
          "(?i)(?:sqlplus|sqlldr|expdp|impdp|exp|imp|rman\\s+target)\\s++(?:-\\S++\\s++)*+[\"']?[^\\s/\"']++"
              + "/([^\\s@\"']++)"),
      Rule.of("(?:-pass(?:in|out)?\\s++pass:|--passphrase\\s++)(\\S++)"),
      // .netrc, the conversation of ftp, .pgpass
      Rule.of("(?i)\\blogin\\s++\\S++\\s++password\\s++(\\S++)"), Rule.of("^\\s*+user\\s++\\S++\\s++(\\S++)\\s*+$"),
      Rule.of("^(?:[^:\\s]++):(?:\\d++|\\*):[^:\\s]++:[^:\\s]++:(\\S++)$"),
      // The third argument of DBI->connect, new PDO, mysqli_connect …
      Rule.of("(?i)(?:connect|mysqli|\\bPDO)\\s*+\\(\\s*+[^,()]++,[^,()]*+,\\s*+(\"[^\"]++\"|'[^']++')"),
      // Statements.
      Rule.of("(?i)\\bidentified\\s++(?:with\\s++\\S++\\s++)?(?:by|as)\\s++(?:password\\s++)?" + VALUE),
      Rule.of("(?i)\\bpassword(?:\\s++|\\s*+\\(\\s*+)('[^']*+')"),
      // What gives itself away by its shape.
      Rule.of("(?i)\\b(?:bearer|basic)\\s++([^\\s\"']{8,}+)"),
      Rule.of(
          "\\b(AKIA[0-9A-Z]{12,}+|gh[pousr]_\\w{20,}+|github_pat_\\w{20,}+|glpat-[\\w-]{16,}+|xox[abprs]-[\\w-]{10,}+|"
              + "AIza[\\w-]{30,}+|[sr]k_live_\\w{10,}+|SG\\.[\\w-]{16,}+\\.[\\w-]{16,}+|"
              + "eyJ[\\w-]{8,}+\\.[\\w-]{8,}+\\.[\\w-]*+)"),
      Rule.of("(\\$(?:1|2[abxy]|5|6|y|7|apr1|argon2\\w*)\\$[./\\w$=,+-]{10,}+)"),
      Rule.of("-----BEGIN [A-Z ]*+PRIVATE KEY-----(?:\\\\n|\\s)*+([\\w+/=\\\\]{8,}+.*+)"));

  /// At least one of these, in lower case, stands in every text that a rule but the one for .pgpass finds something in.
  private static final Signs SIGNS = Signs.of("pass", "pwd", "secret", "token", "credential", "key", "://",
      "mysql",
      "mariadb", "mongo", "mosquitto_", "sqlcmd", "isql", "osql", "sqsh", "tsql", "vsql", "nzsql", "beeline", "hdbsql",
      "cqlsh",
      "exaplus", "logon", "bcp", "redis-cli", "ldap", "curl", "wget", "lftp",
      "smbclient", "ncftp", "sqlplus", "sqlldr", "exp", "imp", "rman", "user", "connect", "pdo", "identified", "bearer",
      "basic", "akia", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "aiza", "k_live_", "sg.",
      "eyj", "$1$", "$2", "$5$", "$6$", "$7$", "$y$", "$apr1$", "$argon2");

  private Secrets() {}

  /// Cheap, because nearly all text of a catalog or script holds no secret.
  private static boolean mayHoldOne(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return SIGNS.anyIn(lower)
        || lower.indexOf(':') > 0 && lower.strip().chars().noneMatch(Character::isWhitespace);
  }

  /// The same text with every secret in it replaced by eight dots.
  public static String mask(String text) {
    if (!mayHoldOne(text)) {
      return text;
    }
    var masked = text;
    for (var rule : RULES) {
      masked = apply(rule, masked);
    }
    return masked;
  }

  /// A line as it may be stored and shown: trimmed, masked, at most 400 characters.
  public static String evidence(String line) {
    var looked = line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line;
    var masked = mask(looked).strip();
    return masked.length() > EVIDENCE_LENGTH ? masked.substring(0, EVIDENCE_LENGTH - 1) + "…" : masked;
  }

  private static String apply(Rule rule, String text) {
    var matcher = rule.pattern.matcher(text);
    var masked = new StringBuilder();
    int copied = 0;
    while (matcher.find()) {
      int group = matcher.groupCount();
      if (matcher.start(group) < copied || !rule.applies.test(matcher)
          || VARIABLE.matcher(matcher.group(group)).matches()) {
        continue;
      }
      masked.append(text, copied, matcher.start(group)).append(hidden(matcher.group(group)));
      copied = matcher.end(group);
    }
    return masked.append(text, copied, text.length()).toString();
  }

  /// Quotes stay, so that the line still reads as what it is.
  private static String hidden(String value) {
    char first = value.charAt(0);
    if (value.length() >= 2 && (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first) {
      return value.length() == 2 ? value : first + MASK + first;
    }
    return MASK;
  }
}
