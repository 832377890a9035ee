import step12
