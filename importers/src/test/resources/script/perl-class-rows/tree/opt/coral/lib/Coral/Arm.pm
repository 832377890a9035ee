package Coral::Arm;
use base 'Coral::Row';
__PACKAGE__->table('arms');
__PACKAGE__->has_a(polyp => 'Coral::Polyp');
1;
