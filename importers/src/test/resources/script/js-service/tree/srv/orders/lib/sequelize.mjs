import { Sequelize } from 'sequelize';

const sequelize = new Sequelize('shop', 'report', process.env.SECRET, { host: 'db-02', dialect: 'mysql' });

export const raw = (sql, ...values) => sequelize.query(sql, { replacements: values });
export default sequelize;
