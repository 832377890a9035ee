import step02
