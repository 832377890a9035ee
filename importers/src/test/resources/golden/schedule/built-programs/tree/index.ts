import * as aws from "@pulumi/aws";
const rule = new aws.cloudwatch.EventRule("tick", { scheduleExpression: "rate(1 hour)" });
