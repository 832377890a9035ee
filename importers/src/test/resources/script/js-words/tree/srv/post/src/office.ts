#!/usr/bin/env node
import { program } from 'commander';
import { Pool } from 'pg';
const pool = new Pool({ host: 'db9', database: 'post' });
program.command('close').option('--now').action(() => pool.query('UPDATE counters SET open = false'));
program.command('open').action(() => pool.query('UPDATE doors SET open = true'));
program.parse();
