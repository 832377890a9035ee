package org.portolan.app.discover;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import org.portolan.app.fx.Choices;
import org.portolan.app.fx.Boxes;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.route.JumpHost;
import org.portolan.importers.jdbc.route.Tls;
import org.portolan.importers.jdbc.route.Tls.Mode;

/// How a database is reached: encrypted, with a certificate, through a jump host. Closed, because most need none of it.
final class WayFields extends TitledPane {
  private final ComboBox<Mode> mode = new ComboBox<>();
  private final TextField authority = path("certificates that are trusted, in PEM");
  private final TextField certificate = path("shown to the server, in PEM or PKCS 12");
  private final TextField key = path("of the certificate, without a password of its own");
  private final TextField jump = path("user@host or user@host:port; its key has to be in known_hosts");
  private final TextField jumpKey = path("the usual ones in ~/.ssh");

  WayFields() {
    setText("Encryption, certificates, jump host");
    setExpanded(false);
    setAnimated(false);
    mode.getItems().setAll(Mode.values());
    mode.setValue(Mode.UNSAID);
    mode.setAccessibleText("Encryption");
    Choices.speak(mode, WayFields::words);
    var label = new Label("Encryption");
    label.getStyleClass().addAll("note", "quiet");
    label.setLabelFor(mode);
    setContent(Boxes.column(8, Boxes.column(4, label, mode),
        SheetFields.labelled("Trusted certificates, a file", authority),
        SheetFields.labelled("Own certificate, a file", certificate), SheetFields.labelled("Its key, a file", key),
        SheetFields.labelled("Jump host, by SSH", jump),
        SheetFields.labelled("Key for the jump host, a file", jumpKey)));
  }

  private static String words(Mode mode) {
    return switch (mode) {
      case UNSAID -> "as URL and driver say";
      case REQUIRE -> "encrypted, whoever answers";
      case VERIFY_CA -> "signed by somebody who is trusted";
      case VERIFY_FULL -> "signed, and for the server's own name";
    };
  }

  private static TextField path(String prompt) {
    var field = new TextField();
    field.setPromptText(prompt);
    return field;
  }

  /// Fills in how a database was reached before.
  void fill(ConnectionRequest known) {
    mode.setValue(known.tls().mode());
    authority.setText(text(known.tls().authority()));
    certificate.setText(text(known.tls().certificate()));
    key.setText(text(known.tls().key()));
    jump.setText(known.jump().map(JumpHost::toString).orElse(""));
    jumpKey.setText(known.jump().map(host -> text(host.key())).orElse(""));
    setExpanded(known.tls().isSaid() || known.jump().isPresent());
  }

  private static String text(Optional<Path> file) {
    return file.map(Path::toString).orElse("");
  }

  private static Optional<Path> file(TextField field) {
    return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty()).map(Path::of);
  }

  /// The request with the way that was filled in; empty where the jump host cannot be understood.
  Optional<ConnectionRequest> of(ConnectionRequest request) {
    var tls = new Tls(mode.getValue(), file(authority), file(certificate), file(key));
    var secured = tls.isSaid() ? request.secured(tls) : request;
    if (jump.getText().isBlank()) {
      return Optional.of(secured);
    }
    return JumpHost.parse(jump.getText())
        .map(host -> file(jumpKey).map(host::withKey).orElse(host)).map(secured::through);
  }
}
