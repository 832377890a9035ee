action :create do
  systemd_timer service_name do
    on_boot_sec 60
    on_unit_active_sec new_resource.interval
  end
end
