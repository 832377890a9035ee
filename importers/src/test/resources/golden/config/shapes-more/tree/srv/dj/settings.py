DATABASES = {"default": env.db_url("SHOP_DATABASE_URL")}
