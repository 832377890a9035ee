package org.portolan.importers.schedule;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// The scripts of a tree that make jobs by the command lines in them.
///
/// @param place what their paths look like
/// @param signs what stands in a line that makes a job
record JobScripts(Pattern place, Pattern signs) {
  /// So many lines are read of one, and so many characters of a command that goes on over several.
  static final int LONGEST = 5_000;

  /// Hands over each with the declarations that its jobs go to, but those that are too long: these are an unknown.
  void each(String importer, Tree tree, Findings findings, Progress progress,
      BiConsumer<TextFile, Declarations> read) {
    tree.files(place, progress).filter(this::mayMakeOne).forEach(file -> {
      var jobs = new Declarations(tree, file, importer, findings);
      if (file.lines().size() > LONGEST) {
        jobs.unknown(1, UnreadKind.TOO_LARGE, "It may make jobs, and has more lines than are read of a script");
      } else {
        read.accept(file, jobs);
      }
    });
  }

  private boolean mayMakeOne(TextFile file) {
    return file.lines().stream().anyMatch(line -> signs.matcher(line).find());
  }
}
