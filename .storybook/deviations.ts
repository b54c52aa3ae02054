/**
 * Prints the page that compares the example profiles, as `raakvlak profile compare --html` writes it; Storybook shows it.
 *
 *     node --import ./scripts/ts-resolve.mjs .storybook/deviations.ts
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseValues } from '../src/cli/profile-base.ts';
import { reportPage } from '../src/cli/profile-report.ts';
import texts from '../src/locales/cli/profile/nl.ts';
import { readProfile } from '../src/profile/check.ts';
import { compareProfiles } from '../src/profile/compare.ts';

const folder = join(import.meta.dirname, '../demo/profiles');
const profiles = globSync('*.json', { cwd: folder })
  .sort()
  .map((file) => readProfile(readFileSync(join(folder, file), 'utf8')).profile);
const names = profiles.map(({ name = '' }) => name);
process.stdout.write(reportPage(names, compareProfiles(profiles, baseValues()), texts));
