export default $config({
  app() { return { name: "shop", home: "aws" }; },
  async run() {
    new sst.aws.Cron("Nightly", { schedule: "rate(1 day)", job: "src/nightly.handler" });
  },
});
