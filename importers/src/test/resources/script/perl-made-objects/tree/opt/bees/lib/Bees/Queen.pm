package Bees::Queen;
use base 'Bees::Row';
sub table { 'queens' }
1;
