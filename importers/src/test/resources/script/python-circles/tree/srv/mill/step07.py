import step08
