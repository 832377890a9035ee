#!/usr/bin/perl
use DBI;
DBI->connect("dbi:Pg:dbname=desk;host=db-01")->do("DELETE FROM drawers");
