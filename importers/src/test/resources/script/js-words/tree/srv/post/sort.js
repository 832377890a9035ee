const pool = new (require('pg').Pool)({ host: 'db9', database: 'post' });
const bins = { letters: require('./bins/letters'), cards: require('./bins/cards') };
const word = process.argv.slice(2).find((one) => one.startsWith('--bin='));
bins[word.split('=')[1]](pool);
