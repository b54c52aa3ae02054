import { tagKey } from './tag-key.js';

/** Aliases in which no target is itself an alias, and what was in a circle. */
export interface FollowedAliases {
  /** Spelling → the tag it means in the end. */
  aliases: Record<string, string>;
  /** Of each alias that never ends: the way round, such as `a`, `b`, `a`. */
  circles: Map<string, string[]>;
}

/** Follows every alias to its end: `wmo → zorg` and `zorg → Zorg en welzijn` make both mean "Zorg en welzijn". */
export function followAliases(given: Readonly<Record<string, string>>): FollowedAliases {
  const next = new Map(Object.entries(given).map(([from, to]) => [tagKey(from), to]));
  const circles = new Map<string, string[]>();
  const ends: [string, string][] = [];
  for (const from of Object.keys(given)) {
    let key = tagKey(from);
    let target = given[from] ?? '';
    const way = [from];
    const seen = new Set([key]);
    for (;;) {
      const to = tagKey(target);
      // To write a tag with other capitals is what an alias is for too, and ends there.
      if (to === key || !next.has(to)) {
        ends.push([from, target]);
        break;
      }
      way.push(target);
      if (seen.has(to)) {
        circles.set(from, way);
        break;
      }
      seen.add((key = to));
      target = next.get(to) ?? '';
    }
  }
  return { aliases: Object.fromEntries(ends), circles };
}
