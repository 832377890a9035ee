package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// `<<"END"` and its kin: the bodies start on the next line, in the order they were opened.
final class HereDocuments {
  private static final Pattern START =
      Pattern.compile("^<<(~?)(?:\\s*\"([^\"\\n]*)\"|\\s*'([^'\\n]*)'|\\\\?([A-Za-z_]\\w*))");

  private final PerlText in;
  private final List<PerlToken> tokens;
  private final List<Waiting> waiting = new ArrayList<>();

  private record Waiting(int token, String end, boolean indented, boolean plain) {}

  HereDocuments(PerlText in, List<PerlToken> tokens) {
    this.in = in;
    this.tokens = tokens;
  }

  boolean opens(boolean wantsTerm, boolean spaced, boolean afterName) {
    return in.peek(1) == '<' && (wantsTerm || afterName && spaced) && start().find();
  }

  private Matcher start() {
    var rest = in.restOfLine();
    return START.matcher(rest.length() > 200 ? rest.substring(0, 200) : rest);
  }

  void open(int line, boolean spaced) {
    var start = start();
    if (start.find()) {
      in.advance(start.end());
      boolean plain = start.group(3) != null;
      var end = start.group(2) != null ? start.group(2) : plain ? start.group(3) : start.group(4);
      waiting.add(new Waiting(tokens.size(), end, !start.group(1).isEmpty(), plain));
      tokens.add(new PerlToken(plain ? Kind.PLAIN : Kind.STRING, "", line, spaced));
    }
  }

  /// Reads the bodies that begin here.
  void atNewLine() {
    for (var document : waiting) {
      int line = in.line();
      var body = new StringBuilder();
      while (!in.atEnd()) {
        var next = in.restOfLine();
        in.advance(next.length() + 1);
        if ((document.indented ? next.strip() : next.stripTrailing()).equals(document.end)) {
          break;
        }
        body.append(next).append('\n');
      }
      var opener = tokens.get(document.token);
      tokens.set(document.token, new PerlToken(opener.kind(), body.toString(), line, opener.spaced()));
    }
    waiting.clear();
  }
}
