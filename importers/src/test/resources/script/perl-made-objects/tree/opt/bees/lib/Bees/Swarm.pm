package Bees::Swarm;
use base 'Bees::Row';
sub table { 'swarms' }
1;
