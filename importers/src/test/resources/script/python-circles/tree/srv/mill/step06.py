import step07
