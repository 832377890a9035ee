package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Optional;

/// `name(argument, other=argument)`.
///
/// @param name  with what it is called on, as far as that is words: `app.conf.update`
/// @param at    the token of its last word
/// @param close the token of its closing bracket
record Call(String name, int at, int close, int line, List<Argument> arguments) {
  Call {
    arguments = List.copyOf(arguments);
  }

  /// The last word of its name.
  String word() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  Optional<Span> named(String... names) {
    for (var one : names) {
      for (var argument : arguments) {
        if (argument.name().equals(one)) {
          return Optional.of(argument.value());
        }
      }
    }
    return Optional.empty();
  }

  /// The `index`th of those without a name, from 0.
  Optional<Span> placed(int index) {
    return arguments.stream().filter(argument -> argument.name().isEmpty()).skip(index).findFirst()
        .map(Argument::value);
  }
}
