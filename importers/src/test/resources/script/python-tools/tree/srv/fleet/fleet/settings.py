INSTALLED_APPS = ["harbour", "django_cron", "django_extensions"]
CRON_CLASSES = ["harbour.crons.Dues"]
