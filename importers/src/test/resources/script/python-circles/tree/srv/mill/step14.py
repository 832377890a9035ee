import step15
