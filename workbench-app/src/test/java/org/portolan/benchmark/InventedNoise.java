package org.portolan.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/// What lies beside on a server and tells nothing of it: pictures, libraries, history, logs, a database's own files.
final class InventedNoise {
  private static final int KILOBYTE = 1_000;
  private static final int MEGABYTE = 1_000_000;
  private static final byte[] ELF = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0};

  private final InventedTree tree;
  /// Bytes as they look when they are packed.
  private final byte[] packed = new byte[100 * MEGABYTE];
  private final byte[] log;
  private final byte[] minified;
  private final byte[] prose;

  InventedNoise(InventedTree tree) {
    this.tree = tree;
    new Random(1).nextBytes(packed);
    log = repeated("2026-11-%02d 03:%02d:00.210 INFO [worker-%d] c.e.shop.Queue - took %d rows from queue in %d ms%n",
        20 * MEGABYTE);
    minified = repeated("!function(e,t){var n=%d,r=t[%d]||{};r.x=function(){return n*%d+e.length%%%d};"
        + "t.exports=r.select('update from %d')}(window,{});", 4 * MEGABYTE);
    prose =
        repeated("The %dth option says how often (at most %d times) a value is asked for; see section %d, %d and %d.%n",
            40 * KILOBYTE);
  }

  void write() throws IOException {
    files(4_000, "var/www/shop/media/%d/product_%d.jpg", new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff},
        75 * KILOBYTE);
    files(600, "opt/app/lib/library-%2$d.jar", new byte[]{'P', 'K', 3, 4}, 600 * KILOBYTE);
    texts(3_500, "srv/web/node_modules/package-%d/index_%d.js", minified, 6 * KILOBYTE);
    files(3_000, "srv/repo/.git/objects/%02d/object_%d", new byte[]{0x78, 1}, 9 * KILOBYTE);
    files(900, "srv/orders/orders/__pycache__/m%2$d.cpython-311.pyc", new byte[]{0x55, 0x0d, 0x0d, 0x0a}, 9 * KILOBYTE);
    files(1_000, "usr/lib/x86_64-linux-gnu/lib%2$d.so.1", ELF, 150 * KILOBYTE);
    texts(3_400, "usr/share/doc/package-%d/README_%d", prose, 9 * KILOBYTE);
    texts(700, "var/www/shop/static/%d/bundle_%d.min.js", minified, 120 * KILOBYTE);
    texts(400, "var/log/app/%d/worker.log.%d", log, 400 * KILOBYTE);
    texts(12, "var/log/app/worker-%2$d.log", log, 14 * MEGABYTE);
    files(24, "var/lib/mysql/shop/table_%2$d.ibd", new byte[]{0, 0, 0, 0}, 8 * MEGABYTE);
    files(446, "var/lib/postgresql/15/main/base/%d/%d", new byte[]{0, 0, 0, 0}, 500 * KILOBYTE);
    files(6, "var/crash/core.%2$d", ELF, 30 * MEGABYTE);
  }

  private void files(int count, String path, byte[] magic, int size) throws IOException {
    for (int i = 0; i < count; i++) {
      var content = Arrays.copyOfRange(packed, i % 1_000, i % 1_000 + size);
      System.arraycopy(magic, 0, content, 0, magic.length);
      tree.file(path.formatted(i % 40, i), content);
    }
  }

  private void texts(int count, String path, byte[] text, int size) throws IOException {
    for (int i = 0; i < count; i++) {
      int from = i * 97 % (text.length - size);
      tree.file(path.formatted(i % 40, i), Arrays.copyOfRange(text, from, from + size));
    }
  }

  private static byte[] repeated(String line, int size) {
    var text = new StringBuilder(size + 200);
    for (int i = 0; text.length() < size; i++) {
      text.append(line.formatted(i % 28 + 1, i % 60, i % 8, i * 31 % 977, i % 89));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
