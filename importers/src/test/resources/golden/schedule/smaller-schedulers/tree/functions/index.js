const functions = require("firebase-functions");
const { onSchedule } = require("firebase-functions/v2/scheduler");
exports.poll = functions.pubsub.schedule("every 5 minutes").timeZone("Europe/Paris").onRun(() => null);
exports.nightly = onSchedule("every day 00:00", async () => {});
