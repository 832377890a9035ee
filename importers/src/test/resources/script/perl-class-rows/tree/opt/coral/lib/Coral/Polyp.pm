package Coral::Polyp;
use base 'Coral::Row';
__PACKAGE__->table('polyps');
__PACKAGE__->has_many(arms => 'Coral::Arm');
__PACKAGE__->has_many(tips => [ 'Coral::Arm' => 'tip' ]);
__PACKAGE__->set_sql(hungry => 'SELECT __ESSENTIAL__ FROM __TABLE__ WHERE id IN (SELECT polyp FROM hunger)');
__PACKAGE__->set_sql(never => 'SELECT 1 FROM never_asked');
__PACKAGE__->set_sql(fed => 'UPDATE __TABLE__ SET fed = 1');
1;
