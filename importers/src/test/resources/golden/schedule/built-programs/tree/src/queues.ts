import { Queue } from "bullmq";
import PgBoss from "pg-boss";
const queue = new Queue("maintenance", { connection: { host: "redis1", port: 6379 } });
await queue.upsertJobScheduler("nightly", { pattern: "0 15 3 * * *" }, { name: "nightly-run" });
await queue.add("sync", { full: false }, { repeat: { pattern: "*/20 * * * *" } });
const boss = new PgBoss("postgres://boss@pg-boss:5432/boss");
await boss.schedule("prune", "0 4 * * *", null, { tz: "Europe/Rome" });
