package Hall::Rows;
use parent 'Teng';
__PACKAGE__->load_plugin('Count');
1;
