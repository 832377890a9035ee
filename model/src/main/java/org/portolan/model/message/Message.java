package org.portolan.model.message;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// A message to one audience.
///
/// @param number    `M-01`, in order of sending
/// @param send      by the plan; empty while no window is set, or for what waits in the drawer
/// @param latest    the last moment at which it still is in time
/// @param drawer    kept ready, sent only if it comes to that ("we go back")
public record Message(String number, Moment moment, String audience, Optional<ZonedDateTime> send,
    Optional<ZonedDateTime> latest, String subject, String body, String owner, String approver, boolean drawer) {

  /// What the message is there for.
  public enum Moment {
    FIRST_NOTICE,
    SECOND_NOTICE,
    START,
    GO_OR_BACK,
    END,
    WE_GO_BACK,
    WE_ARE_BACK,
    WATCH_ENDS
  }

  /// All messages of a plan, and the window as each audience's clock shows it.
  public record Communication(List<Message> messages, List<WindowInZone> zones) {
    public Communication {
      messages = List.copyOf(messages);
      zones = List.copyOf(zones);
    }
  }

  /// @param readers the audiences in that zone
  public record WindowInZone(List<String> readers, String zone, ZonedDateTime begins, ZonedDateTime ends) {
    public WindowInZone {
      readers = List.copyOf(readers);
    }
  }
}
