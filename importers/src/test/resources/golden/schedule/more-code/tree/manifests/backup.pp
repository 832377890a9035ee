class shop::backup {
  cron { 'pg-backup':
    command => '/usr/local/bin/pgbackup',
    user    => 'postgres',
    hour    => 3,
    minute  => [15, 45],
    weekday => '1-5',
  }
  cron { 'open': command => '/opt/open', hour => $hour }
  cron { 'old': ensure => absent }
}
