package org.portolan.model.manifest;

import java.util.List;
import java.util.Set;
import org.portolan.model.problem.ProblemException;

/// A change of the manifest that somebody asked for: one step for undo, and one splice of the file.
public sealed interface Edit {

  /// Text typed into one cell.
  record SetField(ItemId item, ItemField field, String text) implements Edit {}

  /// One decision for one or many items.
  record Decide(List<ItemId> items, Disposition disposition) implements Edit {
    public Decide {
      items = List.copyOf(items);
    }
  }

  /// Any other change of one item, its name included.
  ///
  /// @param what what changed, in words: `steps`
  record ReplaceItem(ItemId item, Item by, String what) implements Edit {}

  /// @param at the place of the first of them among the items, counting from 0; too large: at the end
  record AddItems(int at, List<Item> items) implements Edit {
    public AddItems {
      items = List.copyOf(items);
    }
  }

  record RemoveItems(Set<ItemId> items) implements Edit {
    public RemoveItems {
      items = Set.copyOf(items);
    }
  }

  /// @param to the place it stands at afterwards, counting from 0
  record MoveItem(ItemId item, int to) implements Edit {}

  /// @param what what changed, in words: `cutover window`
  record SetContext(Context context, String what) implements Edit {}

  record SetWaves(List<WaveSpec> waves) implements Edit {
    public SetWaves {
      waves = List.copyOf(waves);
    }
  }

  record SetBridges(List<Bridge> bridges) implements Edit {
    public SetBridges {
      bridges = List.copyOf(bridges);
    }
  }

  /// Closes a silent dependency; an earlier closure of the same is replaced.
  record CloseSilent(Closure closure) implements Edit {}

  /// @param silent the silent dependency's id
  record ReopenSilent(String silent) implements Edit {}

  /// Waives a finding; an earlier waiver of the same is replaced.
  record Waive(Waiver waiver) implements Edit {}

  record TakeBackWaiver(String subject) implements Edit {}

  /// The rules that settle many unknowns at once.
  record SetUnknownRules(List<UnknownRule> rules) implements Edit {
    public SetUnknownRules {
      rules = List.copyOf(rules);
    }
  }

  /// Several changes that are one step: a paste, an import.
  ///
  /// @param words the whole in words: `Paste 12 cells`
  record Several(String words, List<Edit> edits) implements Edit {
    public Several {
      edits = List.copyOf(edits);
    }
  }

  /// The manifest after the change.
  ///
  /// @throws ProblemException when it cannot be: no such item, a name that is taken, a text that the field does not take
  default Manifest applyTo(Manifest manifest) throws ProblemException {
    return Editing.apply(this, manifest);
  }

  /// What people read in the menu behind "Undo".
  default String words() {
    return EditWords.of(this);
  }

  /// Where it was typed; edits at the same place that follow each other are one step. Empty: always a step of its own.
  default String place() {
    return switch (this) {
      case SetField(var item, var field, _) -> item + " " + field.title();
      case ReplaceItem(var item, _, var what) -> item + " " + what;
      case SetContext(_, var what) -> what;
      case Decide _,AddItems _,RemoveItems _,MoveItem _,SetWaves _,SetBridges _,CloseSilent _,ReopenSilent _,Waive _,TakeBackWaiver _,SetUnknownRules _,Several _ ->
          "";
    };
  }
}
