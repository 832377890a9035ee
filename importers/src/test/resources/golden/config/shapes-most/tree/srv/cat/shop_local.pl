return {
  'Model::DB' => { connect_info => { dsn => 'dbi:mysql:database=forum;host=db14.shop', user => 'forum' } },
};
