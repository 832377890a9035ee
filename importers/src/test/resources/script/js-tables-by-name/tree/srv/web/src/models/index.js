const { Sequelize } = require('sequelize');

const sequelize = new Sequelize('web', 'web', null, { host: 'db-03', dialect: 'mysql' });

module.exports = { sequelize, Sequelize };
