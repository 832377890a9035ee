#!/bin/sh
CRON_BACKUP="${CRON_BACKUP:-10 1 * * *}"
(crontab -l 2>/dev/null; echo "$CRON_BACKUP /opt/backup.sh >> /var/log/backup.log") | crontab -
echo "$SCHEDULE /opt/other.sh" | crontab -
cat > /etc/cron.d/report <<EOF
SHELL=/bin/sh
0 6 * * 1 report /opt/report.sh --weekly
#0 7 * * 1 report /opt/report.sh --old
EOF
crontab /etc/missing/crontab
exec crond -f
