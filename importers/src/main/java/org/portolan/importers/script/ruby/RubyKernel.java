package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Methods of Ruby's own that need no receiver, and those of the program itself.
final class RubyKernel {
  private final RubyFiles files;
  private final RubyTasks tasks;

  RubyKernel(RubyFiles files, RubyTasks tasks) {
    this.files = files;
    this.tasks = tasks;
  }

  /// Methods that are there without a receiver, and those of the program itself.
  Optional<Value> method(Call call, Value receiver, String name) {
    var machine = call.machine();
    if (receiver instanceof Value.Ref(var self)) {
      var declared = tasks.declared(call, name);
      // a file of tasks may define functions, too
      if (declared.isPresent() && (!machine.knows(self.type()) || call.size() > 0)) {
        return declared;
      }
    }
    switch (name) {
      case "require", "require_relative", "load", "require_dependency" -> {
        files.require(call, name.equals("require_relative"));
        return Optional.of(Values.NOTHING);
      }
      case "system", "exec", "spawn", "sh" -> {
        return Optional.of(shell(call));
      }
      case "loop", "catch", "transaction", "at_exit", "fork" -> {
        return RubyDialect.block(call).map(body -> machine.invoke(body, List.of(), true));
      }
      case "format", "sprintf" -> {
        return Optional.of(Formats.sprintf(RubyCore.positional(call)));
      }
      case "lambda", "proc" -> {
        return RubyDialect.block(call);
      }
      case "URI", "String", "Array", "Integer", "Pathname" -> {
        return Optional.of(call.value(0));
      }
      case "attr_accessor", "attr_reader", "attr_writer", "validates", "puts", "print", "raise", "enum", "delegate" -> {
        call.values();
        return Optional.of(Values.UNKNOWN);
      }
      case "class" -> {
        return Optional.of(receiver instanceof Value.Ref(var thing) ? new Value.Type(thing.type()) : receiver);
      }
      case "send", "public_send", "__send__" -> {
        return call.size() == 0 ? Optional.empty()
            : Values.exact(call.value(0)).map(method -> machine.hasMethod(receiver, method)
                ? machine.method(receiver, method,
                    RubyCore.positional(call).subList(1, RubyCore.positional(call).size()))
                : Values.UNKNOWN);
      }
      default -> {
        var top = machine.find(RubyParser.TOP + "::" + name);
        if (top.isPresent()) {
          var all = new ArrayList<Value>(List.of(receiver));
          all.addAll(RubyCore.positional(call));
          return Optional.of(machine.invoke(top.get(), all, RubyDialect.named(call)));
        }
        return Optional.empty();
      }
    }
  }

  static Value shell(Call call) {
    var machine = call.machine();
    var languages = machine.run().languages();
    var words = RubyCore.positional(call);
    if (!words.isEmpty() && words.getFirst() instanceof Value.Ref(var list) && !list.items().items().isEmpty()) {
      words = list.items().items().stream().filter(word -> !(word instanceof Value.Ref)).toList();
    }
    words = words.stream().filter(word -> !(word instanceof Value.Ref)).toList();
    if (words.isEmpty()) {
      return Values.UNKNOWN;
    }
    return words.size() == 1 ? languages.shell(machine.run(), machine.process(), words.getFirst(), call.place())
        : languages.execute(machine.run(), machine.process(), words, Values.NOTHING, call.place());
  }
}
