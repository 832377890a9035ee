package Bees::Comb;
use base 'Bees::Row';
sub table { 'combs' }
1;
