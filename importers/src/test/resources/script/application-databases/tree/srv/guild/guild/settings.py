INSTALLED_APPS = ['members']
DATABASES = {
    'default': {
        'ENGINE': 'django.db.backends.postgresql',
        'NAME': 'guild',
        'HOST': 'db4.guild.internal',
        'USER': 'guild',
    }
}
