package Cafe::Schema::Result::CoffeeCup;
use DBIx::Class::Candy -autotable => v1;

primary_column id => { data_type => 'int' };

1;
