#!/usr/bin/perl
use strict;
use warnings;
use File::Basename qw(dirname basename);
use Cwd qw(abs_path);
use File::Spec;
use lib dirname(abs_path(__FILE__)) . '/../../lib';
use Ferry::Settings qw(settings folder);
use Ferry::Schema;

my $settings = settings();
my $schema = Ferry::Schema->connect($settings->{dsn}, 'ferry', '');

my $ticket = $schema->resultset('Ticket')->find({ number => 1 });
if ($ticket) {
  $ticket->update({ seen => 1 });
} else {
  $schema->resultset('Passenger')->create({ name => 'nobody' });
}

# the season's own table, by a name of the settings
$schema->storage->dbh->do("DELETE FROM $settings->{season}_trips WHERE gone");

# what is called on the cache is none of the tree's methods of that name
$schema->cache->remove('tickets');

my $name = basename($0, '.pl');
my $job = $schema->storage->dbh;
$job->do("INSERT INTO ${name}_runs DEFAULT VALUES");
