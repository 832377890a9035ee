INSTALLED_APPS = ["django.contrib.auth", "django_celery_beat"]
