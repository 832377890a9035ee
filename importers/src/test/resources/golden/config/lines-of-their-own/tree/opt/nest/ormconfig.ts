const config: ConnectionOptions = { type: 'postgres', url: 'postgres://u:s3cret@db-32.example/leaves' };
export = config;
