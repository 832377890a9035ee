import step06
