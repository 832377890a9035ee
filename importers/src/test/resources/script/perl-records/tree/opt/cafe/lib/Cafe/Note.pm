package Cafe::Note;
use base 'Class::DBI';
__PACKAGE__->table('notes');
1;
