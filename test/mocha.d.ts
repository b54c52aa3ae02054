/** The part of Mocha's interface that our element tests use; the runner brings Mocha itself. */

interface MochaContext {
  /** Milliseconds before this test or hook fails; for the few that move megabytes. */
  timeout(ms: number): void;
}

type MochaBody = (this: MochaContext) => void | Promise<void>;

declare function describe(title: string, body: () => void): void;
declare function it(title: string, body: MochaBody): void;
declare function before(body: MochaBody): void;
declare function after(body: MochaBody): void;
declare function beforeEach(body: MochaBody): void;
declare function afterEach(body: MochaBody): void;
