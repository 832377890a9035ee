package org.portolan.model.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Says in words why a file could not be read or written.
final class FileProblems {
  private FileProblems() {}

  static String reason(IOException problem) {
    return switch (problem) {
      case AccessDeniedException e -> "This account may not write to " + e.getFile();
      case NoSuchFileException e -> "There is no " + e.getFile();
      case FileAlreadyExistsException e -> e.getFile() + " is there already";
      case FileSystemException e when e.getReason() != null -> e.getFile() + ": " + e.getReason();
      default -> String.valueOf(problem.getMessage());
    };
  }
}
