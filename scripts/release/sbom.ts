import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What `package-lock.json` says of one package. */
interface Locked {
  version?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  peer?: boolean;
  optional?: boolean;
  dependencies?: Record<string, string>;
}

/** A package in a bill of materials. */
interface Component {
  type: 'library';
  'bom-ref': string;
  name: string;
  version: string;
  scope: 'required';
  licenses: [{ license: { id: string } }] | [];
  purl: string;
  hashes: { alg: 'SHA-512'; content: string }[];
}

/**
 * A bill of materials in CycloneDX 1.6: what `npm install raakvlak` brings along, and what is bundled into our files.
 * Made of the lock file alone, so that it is the same on every machine; what only developers need is not in it.
 *
 * @param root Folder of the project.
 * @param bundled Folders of packages that are in the built files, as `noteLicences` finds them.
 * @throws When a package has no version, checksum or licence in the lock file.
 */
export function sbom(root: string, bundled: readonly string[]): object {
  const { packages } = read(join(root, 'package-lock.json')) as { packages: Record<string, Locked> };
  const own = read(join(root, 'package.json')) as { name: string; version: string; license: string };
  const inside = new Set(bundled.map(nameOf));
  const names = Object.keys(packages)
    .filter((path) => path && !path.slice('node_modules/'.length).includes('node_modules/'))
    .filter((path) => {
      const { dev, peer, optional } = packages[path] ?? {};
      return (!dev && !peer && !optional) || inside.has(nameOf(path));
    })
    .map(nameOf);
  const components = names.sort().map((name) => component(name, packages[`node_modules/${name}`] ?? {}));
  const refs = new Map(components.map((one) => [one.name, one['bom-ref']]));
  const refsOf = (wanted: Iterable<string>): string[] =>
    [...wanted]
      .map((name) => refs.get(name))
      .filter((ref) => ref !== undefined)
      .sort();
  const self = purl(own.name, own.version);
  const direct = new Set([...Object.keys(packages['']?.dependencies ?? {}), ...inside]);
  const content = {
    metadata: {
      component: {
        type: 'library',
        'bom-ref': self,
        name: own.name,
        version: own.version,
        licenses: [{ license: { id: own.license } }],
        purl: self,
      },
    },
    components,
    dependencies: [
      { ref: self, dependsOn: refsOf(direct) },
      ...components.map(({ name, 'bom-ref': ref }) => ({
        ref,
        dependsOn: refsOf(Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})),
      })),
    ],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
}

function component(name: string, { version, integrity = '', license }: Locked): Component {
  const digest = /^sha512-(.+)$/.exec(integrity)?.[1];
  if (!version || !digest || !license)
    throw new Error(`${name} has no version, checksum or licence in the lock file.`);
  return {
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    scope: 'required',
    licenses: [{ license: { id: license } }],
    purl: purl(name, version),
    hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
  };
}

/** A package URL; `@` of a scope is written `%40` (github.com/package-url/purl-spec). */
function purl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function nameOf(path: string): string {
  const parent = basename(dirname(path));
  return parent.startsWith('@') ? `${parent}/${basename(path)}` : basename(path);
}

/** A UUID that is always the same for the same content (version 8, RFC 9562). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
