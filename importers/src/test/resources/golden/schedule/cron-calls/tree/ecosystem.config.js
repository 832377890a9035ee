module.exports = {
  apps: [{ name: 'shop', script: 'server.js', cron_restart: '0 4 * * *' }],
};
