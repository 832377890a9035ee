package org.portolan.importers.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/// Certificates made for one test, each signed by itself.
///
/// @param certificate in PEM
/// @param key         in PEM, readable by its owner only
record Certificates(Path certificate, Path key) {
  private static final String PASSWORD = "of no use";

  static Certificates of(String name, Path folder) throws IOException, GeneralSecurityException, InterruptedException {
    var store = folder.resolve(name + ".p12");
    int exit = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
        "-alias", "own", "-keyalg", "RSA", "-keysize", "2048", "-validity", "2", "-dname", "CN=" + name, "-ext",
        "san=dns:localhost", "-ext", "bc:c=ca:true", "-storetype", "PKCS12", "-keystore", store.toString(),
        "-storepass",
        PASSWORD).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    if (exit != 0) {
      throw new IOException("keytool ended with " + exit);
    }
    var opened = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var certificate = pem("CERTIFICATE", opened.getCertificate("own").getEncoded(), folder.resolve(name + ".crt"));
    var key = pem("PRIVATE KEY", opened.getKey("own", PASSWORD.toCharArray()).getEncoded(),
        folder.resolve(name + ".key"));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return new Certificates(certificate, key);
  }

  private static Path pem(String what, byte[] content, Path file) throws IOException {
    return Files.writeString(file, "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'})
        .encodeToString(content) + "\n-----END " + what + "-----\n");
  }
}
