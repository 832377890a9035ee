#!/usr/bin/perl -Tw -I../common
use strict;
use Mill;

$Mill::store->grind('rye');
