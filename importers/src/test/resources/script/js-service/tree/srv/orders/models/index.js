const fs = require('fs');
const path = require('path');
const { Sequelize, DataTypes } = require('sequelize');

const db = {};
const sequelize = new Sequelize('mysql://report@db-02/shop');

fs.readdirSync(__dirname).filter((file) => file !== 'index.js').forEach((file) => {
  const model = require(path.join(__dirname, file))(sequelize, DataTypes);
  db[model.name] = model;
});

module.exports = db;
