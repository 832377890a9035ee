from django.db import migrations
def forward(apps, schema_editor):
    CrontabSchedule = apps.get_model("django_celery_beat", "CrontabSchedule")
    PeriodicTask = apps.get_model("django_celery_beat", "PeriodicTask")
    at4, _ = CrontabSchedule.objects.get_or_create(minute="0", hour="4", day_of_week="*", day_of_month="*", month_of_year="*")
    PeriodicTask.objects.create(crontab=at4, name="nightly totals", task="shop.tasks.totals")
class Migration(migrations.Migration):
    dependencies = [("django_celery_beat", "0001_initial")]
    operations = [migrations.RunPython(forward)]
