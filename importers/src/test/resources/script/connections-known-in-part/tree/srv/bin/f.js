const { Pool } = require("pg");
const mysql = require("mysql2");
const near = new Pool({ connectionString: `postgres://${process.env.DEPOT_USER}@${process.env.DEPOT_HOST}/depot` });
near.query("DELETE FROM pallets WHERE gone");
const any = new Pool({ connectionString: process.env.DEPOT_URL });
any.query("DELETE FROM racks WHERE gone");
const named = mysql.createConnection(`mysql://clerk@db-02/yard_${process.argv[2]}`);
named.query("DELETE FROM trucks WHERE gone");
