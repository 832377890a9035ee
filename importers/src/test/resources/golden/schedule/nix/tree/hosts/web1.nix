{ config, pkgs, ... }:
{
  services.cron = {
    enable = true;
    systemCronJobs = [
      # "0 5 * * * root /opt/shop/never.sh"
      "0 3 * * *   root  /opt/shop/close.sh >> /var/log/close.log"
      "*/30 * * * *  web  /opt/shop/poll.sh"
      "${config.shop.when} root /opt/shop/later.sh"
    ];
  };
  systemd.services.dump = {
    serviceConfig.User = "postgres";
    script = ''
      ${pkgs.postgresql}/bin/pg_dump -h db2 shop > /backup/shop.sql
    '';
    startAt = [ "*-*-* 01:30:00" "Sun 12:00" ];
  };
  systemd.timers.report = {
    wantedBy = [ "timers.target" ];
    timerConfig.OnUnitActiveSec = "6h";
  };
  systemd.services.report = {
    serviceConfig = { User = "report"; ExecStart = "${pkgs.python3}/bin/python3 /opt/shop/report.py --all"; };
  };
}
