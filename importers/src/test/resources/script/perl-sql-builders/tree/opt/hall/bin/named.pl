use DBIx::Simple;

my $db = DBIx::Simple->connect('dbi:mysql:database=cloak;host=db4', 'clerk', '');
$db->iquery('INSERT INTO hooks', { n => 1 });
$db->select(-from => 'coats', -columns => ['id']);
$db->query('DELETE FROM lost WHERE id = ?', 1);
