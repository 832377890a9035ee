#!/usr/bin/perl
use strict;
use lib '/opt/kiln/lib';
use Kiln;
light('kiln');
$STOCK->take_out("cooled < now()");
$STOCK->fill('shelves', { pot => 3, glaze => 'blue' });
our $SPARE = 'none';
$STOCK->take_out("name = '$SPARE'");
