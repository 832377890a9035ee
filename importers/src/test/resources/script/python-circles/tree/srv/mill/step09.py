import step10
