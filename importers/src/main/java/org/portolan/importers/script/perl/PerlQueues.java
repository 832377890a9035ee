package org.portolan.importers.script.perl;

import java.util.Set;
import org.portolan.importers.script.code.Machine;

/// TheSchwartz: work that one program puts into a queue and another takes out. Whoever inserts has the class do its
/// work, and whoever says which classes it can do, and then works, does the work of all of them.
final class PerlQueues {
  private static final Set<String> NAMES = Set.of("TheSchwartz", "TheSchwartz::Moosified", "TheSchwartz::Simple",
      "TheSchwartz::Worker", "TheSchwartz::Moosified::Worker", "TheSchwartz::Job", "TheSchwartz::Moosified::Job");

  private static final String LIBRARY = """
      package TheSchwartz;
      sub new { my $class = shift; return bless { classes => [], @_ }, $class }
      sub can_do { my ($self, $name) = @_; push @{ $self->{classes} }, $name }
      sub insert {
        my ($self, $name, $given) = @_;
        if (ref $name) { TheSchwartz::done($self, $name->{funcname}, $name->{arg}) }
        else { TheSchwartz::done($self, $name, $given) }
        return 1;
      }
      sub insert_jobs { my ($self, @jobs) = @_; for my $job (@jobs) { $self->insert($job) } }
      sub work { my $self = shift; for my $name (@{ $self->{classes} }) { TheSchwartz::done($self, $name, somebodys_words()) } }
      sub work_once { return $_[0]->work }
      sub work_until_done { return $_[0]->work }
      sub work_on { return $_[0]->work }
      sub grab_and_work_on { return $_[0]->work }
      sub done {
        my ($self, $name, $given) = @_;
        load_class($name);
        my $job = bless { funcname => $name, arg => $given, client => $self }, 'TheSchwartz::Job';
        return $name->work($job) if $name->can('work');
      }

      package TheSchwartz::Job;
      sub new { my $class = shift; return bless {@_}, $class }
      sub arg { return $_[0]{arg} }
      sub funcname { return $_[0]{funcname} }
      sub completed { return 1 }
      sub failed { return 1 }
      sub permanent_failure { return 1 }
      sub declined { return 1 }

      package TheSchwartz::Worker;
      sub work_safely { my ($class, $job) = @_; return $class->work($job) }
      """;

  private boolean there;

  /// A program reads in the queue's library, which is not in the tree.
  void loaded(Machine machine, String module) {
    if (!there && NAMES.contains(module) && machine.find("TheSchwartz::new").isEmpty()) {
      there = true;
      machine.prelude(PerlParser.parse(LIBRARY, "", 1), "TheSchwartz");
      for (var name : NAMES) {
        if (name.contains("::Moosified") || name.endsWith("::Simple")) {
          machine.parent(name, name.replace("::Moosified", "").replace("::Simple", ""));
        }
      }
    }
  }
}
