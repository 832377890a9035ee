Deno.cron("hourly", "0 * * * *", async () => { await sync(); });
