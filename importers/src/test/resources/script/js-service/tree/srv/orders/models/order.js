module.exports = (sequelize, DataTypes) => {
  const Order = sequelize.define('Order', { reported: DataTypes.BOOLEAN }, { tableName: 'shop_orders' });
  Order.associate = (models) => Order.belongsTo(models.Customer);
  return Order;
};
