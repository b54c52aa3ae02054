/** The analyzer publishes no types for its command line, which is the part that reads our configuration. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** @returns The Custom Elements Manifest; nothing is written with `noWrite`. */
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<unknown>;
}
