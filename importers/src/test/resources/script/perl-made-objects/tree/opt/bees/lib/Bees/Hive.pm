package Bees::Hive;
use base 'Bees::Row';
sub table { 'hives' }
1;
