class db {
  systemd::timer::job { 'dump':
    ensure      => present,
    description => 'Dumps',
    command     => '/usr/local/bin/dump --all',
    user        => 'postgres',
    interval    => {'start' => 'OnCalendar', 'interval' => '*-*-* 03:10:00'},
  }
  systemd_cron { 'tidy':
    on_calendar => 'daily',
    command     => '/usr/local/bin/tidy',
  }
  systemd::timer::job { 'sync':
    command  => '/usr/local/bin/sync',
    user     => 'root',
    interval => [{'start' => 'OnUnitActiveSec', 'interval' => '15min'}],
  }
}
