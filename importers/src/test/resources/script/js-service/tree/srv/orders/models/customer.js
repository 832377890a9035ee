'use strict';
const { Model } = require('sequelize');

module.exports = (sequelize, DataTypes) => {
  class Customer extends Model {
    static associate(models) {
      this.hasMany(models.Order);
    }
  }
  Customer.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Customer' });
  return Customer;
};
