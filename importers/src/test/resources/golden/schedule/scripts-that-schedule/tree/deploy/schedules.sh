#!/bin/bash
RULE=fail-task
aws events put-rule --schedule-expression "cron(0/1 * * * ? *)" --name $RULE --region eu-west-1
gcloud scheduler jobs create http refresh \
  --schedule="0 */3 * * *" --time-zone="Europe/Rome" \
  --uri="https://api.shop.int/refresh" --http-method=POST
kubectl -n shop create cronjob tidy --image=shop/tidy:2 --schedule="15 4 * * *" -- /app/tidy --all | tee -a made.txt
aws scheduler create-schedule --name weigh --schedule-expression 'rate(12 hours)' --schedule-expression-timezone Europe/Vienna \
  --flexible-time-window Mode=OFF --target file://target.json
aws events put-rule --name "$OTHER" --schedule-expression "$WHEN"
# aws events put-rule --name gone --schedule-expression "rate(1 day)"
