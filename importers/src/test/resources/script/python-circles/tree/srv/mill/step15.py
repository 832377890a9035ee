import step16
