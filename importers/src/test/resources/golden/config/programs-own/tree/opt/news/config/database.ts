export default new Sequelize('news', 'editor', 'none', { host: 'news-db.harbour.lan', dialect: 'mariadb' });
