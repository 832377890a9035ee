import step11
