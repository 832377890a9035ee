package org.portolan.importers.text;

import java.util.Optional;
import java.util.function.Supplier;

/// A text that counts how often it is looked at, so that no pattern that somebody else has written can go on for ever.
public final class CountedText implements CharSequence {
  private static final int MOST_LOOKS = 200_000;
  private static final int FOR_EACH_LETTER = 20;

  private final String text;
  private int left;

  public CountedText(String text) {
    this.text = text;
    left = MOST_LOOKS + FOR_EACH_LETTER * text.length();
  }

  /// What comes of looking for a pattern in such texts; empty when that takes too long.
  public static <T> Optional<T> within(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (TooLong _) {
      return Optional.empty();
    }
  }

  @Override
  public char charAt(int index) {
    left--;
    if (left < 0) {
      throw new TooLong();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
