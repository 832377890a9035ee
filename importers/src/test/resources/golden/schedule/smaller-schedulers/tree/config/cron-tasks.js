module.exports = {
  // every Monday at 1
  "0 0 1 * * 1": async ({ strapi }) => {
    await strapi.service("api::report.report").weekly();
  },
};
