/opt/shop/poll.sh:
  cron.present:
    - user: app
    - minute: '*/5'
