package Bees::Drone;
use base 'Bees::Row';
sub table { 'drones' }
1;
