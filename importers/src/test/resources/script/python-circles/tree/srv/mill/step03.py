import step04
