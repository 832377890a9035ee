package org.portolan.app.problem;

import java.util.Optional;
import org.portolan.model.problem.Problem;

/// Something said in passing.
///
/// @param undo takes back what the note tells of
/// @param problem what the note is about, when something could not be done; such a note stays until it is closed
public record Notice(String text, Optional<Runnable> undo, Optional<Problem> problem) {}
