package org.portolan.importers.jdbc;

/// Hands out a password at the moment it is needed: from an environment variable, a prompt or the keyring.
@FunctionalInterface
public interface Password {
  /// A fresh array, which the caller wipes; empty for none.
  char[] reveal();

  static Password none() {
    return () -> new char[0];
  }
}
