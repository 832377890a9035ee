const settings = { sessions: { table: 'sessions', seconds: 60 * 60 } };

module.exports = { settings };
