/** Writes the description of the receiver's API into the documentation; a test fails when it is not the newest. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describeApi } from '../demo/receiver/api/openapi.ts';

const FILE = join(import.meta.dirname, '../docs/receiver-openapi.json');
const json = JSON.stringify(describeApi());
writeFileSync(FILE, await format(json, { ...(await resolveConfig(FILE)), filepath: FILE }));
