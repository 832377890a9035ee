import step03
