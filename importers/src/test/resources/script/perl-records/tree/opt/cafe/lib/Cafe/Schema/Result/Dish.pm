package Cafe::Schema::Result::Dish;
use DBIx::Class::Candy -autotable => v1;

primary_column id => { data_type => 'int' };
belongs_to plate => 'Cafe::Schema::Result::Plate', 'plate_id';

1;
