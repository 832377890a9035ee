import step13
