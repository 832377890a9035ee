const polls = new Sequelize('polls', 'editor', 'none', { host: 'poll-db.harbour.lan', dialect: 'postgres' });
