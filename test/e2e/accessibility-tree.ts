import type { Page } from 'playwright-core';

/** What a screen reader gets to hear of; the rest is text or layout. */
const TOLD = new Set([
  'alert',
  'button',
  'checkbox',
  'combobox',
  'group',
  'heading',
  'link',
  'list',
  'navigation',
  'option',
  'radio',
  'search',
  'searchbox',
]);
const STATES = ['pressed', 'expanded', 'checked', 'disabled', 'selected', 'level', 'live'];

interface Value {
  value?: unknown;
}
interface Node {
  ignored: boolean;
  role?: Value;
  name?: Value;
  value?: Value;
  properties?: { name: string; value: Value }[];
}

/** What is heard by itself when it changes; `root` is of what is in it. */
function isLive({ properties = [] }: Node): boolean {
  return (
    properties.some(({ name }) => name === 'live') &&
    !properties.some(({ name, value }) => name === 'root' && value.value !== undefined)
  );
}

/**
 * The browser's own accessibility tree of a page, flat: a line for each thing that is told, as `button "Wonen 4" pressed`,
 * `heading "Nieuws" level=2`.
 */
export async function accessibilityTree(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  await session.detach();
  return nodes
    .filter((node) => !node.ignored && (TOLD.has(String(node.role?.value)) || isLive(node)))
    .map(({ role, name, value, properties = [] }) => {
      const states = STATES.flatMap((state) => {
        const found = properties.find((property) => property.name === state)?.value.value;
        if (found === undefined || found === false || found === 'false')
          return state === 'expanded' && found === false ? ['collapsed'] : [];
        return [found === true || found === 'true' ? state : `${state}=${String(found)}`];
      });
      const text =
        typeof value?.value === 'string' && value.value ? [`value=${JSON.stringify(value.value)}`] : [];
      return [String(role?.value), JSON.stringify(name?.value ?? ''), ...states, ...text].join(' ');
    });
}
