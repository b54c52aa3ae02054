import { attributeValue, defaultsFor } from '../merge.js';
import type { Profile } from '../model.js';
import { ATTRIBUTES } from '../names/attributes.js';
import { tagKey } from '../tag-key.js';

/** What the platform calls on an element, which TypeScript knows of no constructor. */
type WithAttributes = CustomElementConstructor &
  (new () => HTMLElement & {
    attributeChangedCallback?(name: string, old: string | null, value: string | null): void;
  });

/**
 * A class with a profile's defaults: an attribute that the page does not have behaves as if it had the profile's value,
 * without being there. What the page says wins, in attributes and in properties; `off` or `false` undoes a switch that the
 * profile has on. Tags in attributes go by the profile's aliases, as those of feeds do.
 *
 * @param name of the element, without prefix
 */
export function dress(
  profile: Profile,
  name: string,
  element: CustomElementConstructor,
): CustomElementConstructor {
  const kinds = ATTRIBUTES[name] ?? {};
  const defaults = new Map<string, string>();
  for (const [attribute, value] of Object.entries(defaultsFor(profile, name))) {
    const written = attributeValue(name, attribute, value);
    if (written !== undefined) defaults.set(attribute, written);
  }
  const aliases = new Map(
    Object.entries(profile.tags?.aliases ?? {}).map(([from, to]) => [tagKey(from), to]),
  );

  const meant = (attribute: string, value: string): string | null => {
    if (kinds[attribute] === 'switch' && /^(?:off|false)$/.test(value)) return null;
    if (kinds[attribute] !== 'names' || !aliases.size) return value;
    return value.replace(/(?:\\,|[^,])+/g, (one) => {
      return aliases.get(tagKey(one.replace(/\\,/g, ',')))?.replace(/,/g, '\\,') ?? one;
    });
  };

  return class extends (element as WithAttributes) {
    constructor() {
      super();
      for (const attribute of defaults.keys()) this.attributeChangedCallback(attribute, null, null);
    }

    override attributeChangedCallback(attribute: string, old: string | null, value: string | null): void {
      const own = value ?? defaults.get(attribute);
      super.attributeChangedCallback?.(attribute, old, own === undefined ? null : meant(attribute, own));
    }
  };
}
