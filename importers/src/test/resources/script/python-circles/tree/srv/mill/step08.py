import step09
