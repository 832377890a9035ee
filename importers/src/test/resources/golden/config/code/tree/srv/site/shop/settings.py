import os
DEBUG = False
# DATABASES = {'default': {'ENGINE': 'django.db.backends.mysql', 'NAME': 'gone', 'HOST': 'gone'}}
DB_HOST = os.environ.get('DB_HOST', 'legacy-db-02')
DATABASES = {
    'default': {
        'ENGINE': 'django.db.backends.postgresql',
        'NAME': os.environ.get('DB_NAME', 'site'),
        'HOST': DB_HOST,
        'PORT': 5433,
        'PASSWORD': os.environ['DB_PASSWORD'],
    },
    'archive': {
        'ENGINE': 'django.db.backends.mysql',
        'NAME': 'archive',
        'HOST': os.environ['ARCHIVE_HOST'],
    },
    'reports': dj_database_url.parse("mysql://report:geheim@legacy-db-01/reports"),
}
CACHES = {'default': {'LOCATION': 'cache.shop.example:11211'}}
