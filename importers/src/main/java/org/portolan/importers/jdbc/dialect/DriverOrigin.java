package org.portolan.importers.jdbc.dialect;

/// Where a JDBC driver comes from that is not shipped.
///
/// @param artifact its Maven coordinates without the version; empty where the driver is shipped
/// @param page     what the vendor calls the place to get it from
public record DriverOrigin(String artifact, String page) {

  public boolean isShipped() {
    return artifact.isEmpty();
  }
}
