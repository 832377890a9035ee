package Kelp;
use MooseX::App;
1;
