#!/usr/bin/perl
use strict;
use YAML::XS qw(LoadFile);
use DBI;

my $settings = LoadFile('/etc/kiln/kiln.yml');
my $db = DBI->connect("dbi:Pg:dbname=$settings->{database}->{name};host=$settings->{database}{host}", '', '');
$db->selectall_arrayref("SELECT * FROM $_") foreach @{ $settings->{tables} };
