define db::backup (Integer $hour) {
  systemd::timer::job { "backup-${title}":
    command  => "/usr/local/bin/backup ${title}",
    user     => 'root',
    interval => {'start' => 'OnCalendar', 'interval' => "*-*-* ${hour}:00:00"},
  }
}
