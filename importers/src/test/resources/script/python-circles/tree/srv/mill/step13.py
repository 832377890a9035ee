import step14
