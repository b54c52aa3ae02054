/** Debian's package. */
export const POSTGRES_PACKAGE: string;
/** The folder that holds `initdb` and `postgres`; undefined when they are not on this machine. */
export function findPostgres(): string | undefined;
/** Installs by a function without the database that Debian's package would make and start. */
export function withoutOwnDatabase(install: () => void): void;
