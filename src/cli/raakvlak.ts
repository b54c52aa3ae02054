#!/usr/bin/env node
/** The program `raakvlak`. */
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2));
