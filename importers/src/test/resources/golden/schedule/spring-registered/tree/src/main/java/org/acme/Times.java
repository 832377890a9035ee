package org.acme;
public final class Times {
  public static final String NIGHTLY = "0 0 1 * * *";
  private Times() {}
}
