import { DataSource, type DataSourceOptions } from 'typeorm';

export const options: DataSourceOptions = {
  type: 'mysql',
  host: 'db-31.example',
  database: 'twigs',
} as const;
export default new DataSource(options);
