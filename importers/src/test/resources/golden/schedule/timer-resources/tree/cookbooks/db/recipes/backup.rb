systemd_service "backup-db" do
  description "Database backup"
  exec_start "/usr/local/bin/backup-db"
  user "postgres"
end

systemd_timer "backup-db" do
  description "Database backup"
  on_calendar "Thu 02:00 #{node[:timezone]}"
end

systemd_service "minutely" do
  exec_start "/usr/local/bin/minute"
end
systemd_timer "minutely" do
  on_boot_sec 60
  on_unit_active_sec 60
end
