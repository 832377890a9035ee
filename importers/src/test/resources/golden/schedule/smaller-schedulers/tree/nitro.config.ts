export default defineNitroConfig({
  experimental: { tasks: true },
  scheduledTasks: { "0 3 * * *": ["db:cleanup"] },
});
