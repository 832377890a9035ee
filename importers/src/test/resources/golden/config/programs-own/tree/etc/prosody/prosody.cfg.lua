-- sql = { driver = "MySQL", database = "never", host = "never.harbour.lan" }
storage = "sql"
sql = { driver = "PostgreSQL", database = "chat", username = "prosody", host = "chat-db.harbour.lan" }
