package org.portolan.importers.script.perl;

import org.portolan.importers.script.code.Machine;

/// `threads` and Thread::Queue: a thread does its work where it is made. One that waits for a queue does it once more
/// where it is waited for, with what the queue got in between.
final class PerlThreads {
  private static final String LIBRARY = """
      package threads;
      sub create {
        my ($class, @given) = @_;
        shift @given if ref $given[0] eq 'HASH';
        my $work = shift @given;
        $Thread::Queue::waits = 0;
        my $left = ref $work ? $work->(@given) : &{"main::$work"}(@given);
        return bless { work => $work, given => \\@given, waits => $Thread::Queue::waits, left => $left }, 'threads';
      }
      sub new { my ($class, @given) = @_; return threads::create($class, @given) }
      sub join {
        my $self = shift;
        if ($self->{waits}) {
          my $work = $self->{work};
          ref $work ? $work->(@{ $self->{given} }) : &{"main::$work"}(@{ $self->{given} });
        }
        return $self->{left};
      }
      sub detach { return $_[0]->join }
      sub list { return () }
      sub tid { return 1 }
      sub self { return $_[0] }
      sub yield { return }

      package Thread::Queue;
      sub new { my ($class, @items) = @_; return bless { items => \\@items }, $class }
      sub enqueue { my ($self, @items) = @_; push @{ $self->{items} }, @items; return 1 }
      sub dequeue {
        my $self = shift;
        $Thread::Queue::waits = 1 unless @{ $self->{items} };
        return shift @{ $self->{items} };
      }
      sub dequeue_nb { return $_[0]->dequeue }
      sub end { return }
      sub pending { return scalar @{ $_[0]{items} } }
      """;

  private boolean there;

  /// A program reads in threads, whose library is not in the tree.
  void loaded(Machine machine, String module) {
    if (!there && (module.equals("threads") || module.equals("Thread::Queue")) && !machine.knows(module)) {
      there = true;
      machine.prelude(PerlParser.parse(LIBRARY, "", 1), "threads");
    }
  }
}
