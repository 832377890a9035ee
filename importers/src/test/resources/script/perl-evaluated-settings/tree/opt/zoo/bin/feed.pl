#!/usr/bin/perl
use strict;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Zoo::Makers qw(store keeper);

my $store = store();
keeper('lions', $store)->feed;
my ($count, $hungry) = $store->rows->statement('SELECT * FROM hungry');
