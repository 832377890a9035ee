package Cafe::Schema::Result::Spoon;
use DBIx::Class::Candy;

table 'spoons';
primary_column id => { data_type => 'int' };

1;
