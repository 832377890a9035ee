from .base import *  # noqa
DEBUG = False
DATABASES["default"]["HOST"] = "pg-prod"
