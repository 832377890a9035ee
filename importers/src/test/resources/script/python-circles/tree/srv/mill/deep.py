import step01
