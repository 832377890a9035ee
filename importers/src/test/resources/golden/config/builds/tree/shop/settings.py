DATABASES = {
    'default': {'ENGINE': 'mssql', 'NAME': 'Sales', 'HOST': r'sql3\INST', 'USER': 'web'},
}
