#!/usr/bin/perl
use strict;
use DBI;

my (%now, @queue, %commands);

# asked for again and again, between what sets it
sub now {
    my ($name, $value) = @_;
    return $now{$name} unless defined $value;
    $now{$name} = $value;
}

sub sweep {
    my ($table) = @_;
    my $days = now('days');
    now('database')->do("DELETE FROM $table WHERE came < now() - ?", undef, $days);
    now('database')->do("INSERT INTO sweepings (what) VALUES (?)", undef, $table);
}

%commands = (
    connect => sub { now(database => DBI->connect("dbi:Pg:dbname=$_[0];host=db-01", 'granary', undef)) },
    sweep => sub {
        my ($table) = @_;
        now('database') or die 'not connected';
        now('days') or die 'how old?';
        sweep($table);
    },
);

open(my $settings, '<', '/etc/granary/sweep.conf') or die;
while (my $line = <$settings>) {
    chomp $line;
    next if $line =~ /^#/;
    if ($line =~ /^(\w+)\s*=\s*(\S+)$/) {
        now($1, $2);
    }
    elsif ($line =~ /^(\w+)\s+(\S+)$/) {
        $commands{$1}->($2);
    }
}
