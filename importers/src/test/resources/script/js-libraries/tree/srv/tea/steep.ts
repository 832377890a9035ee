import { Client } from "https://deno.land/x/postgres/mod.ts";
const client = new Client({ database: "steep" });
await client.queryObject`UPDATE brews SET done = true`;
