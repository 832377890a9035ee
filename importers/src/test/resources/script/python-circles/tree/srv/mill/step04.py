import step05
