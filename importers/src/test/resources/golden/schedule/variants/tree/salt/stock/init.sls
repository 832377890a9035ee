/opt/stock/count:
  cron.present:
    - minute: 5
    - hour: 3
    - commented: True
