package org.portolan.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a command writes: results to `out`, messages and progress to `err`.
public record Console(PrintWriter out, PrintWriter err) {
  public static Console ofThisProcess() {
    return new Console(writer(FileDescriptor.out, "stdout.encoding"), writer(FileDescriptor.err, "stderr.encoding"));
  }

  /// Asks for a secret without showing it; empty where nobody sits before the program.
  public static Optional<char[]> askSecret(String prompt) {
    return Optional.ofNullable(System.console()).map(console -> console.readPassword("%s", prompt));
  }

  private static PrintWriter writer(FileDescriptor to, String encodingProperty) {
    var charset = Charset.forName(System.getProperty(encodingProperty, "UTF-8"));
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), orUtf8(charset)), true);
  }

  /// A terminal without arrows gets UTF-8 all the same: most can show it, and files and pipes shall hold it.
  private static Charset orUtf8(Charset wanted) {
    return wanted.canEncode() && wanted.newEncoder().canEncode('→') ? wanted : StandardCharsets.UTF_8;
  }
}
