import type { AttributeDefaults, Profile } from './model.js';
import { ATTRIBUTES, FEED_ATTRIBUTES } from './names/attributes.js';

/**
 * The defaults that a profile has for an element: of `feed` for those that show news, of `feedback` for the button, and
 * over both what `elements` says of this one.
 *
 * @param name of the element, without prefix
 */
export function defaultsFor(profile: Profile, name: string): AttributeDefaults {
  const own = ATTRIBUTES[name] ?? {};
  return {
    ...(Object.keys(FEED_ATTRIBUTES).every((attribute) => attribute in own) && profile.feed),
    ...(name === 'feedback-button' && profile.feedback),
    ...profile.elements?.[name],
  };
}

/** A default as it stands in HTML; nothing for a switch that is off. */
export function attributeValue(
  name: string,
  attribute: string,
  value: AttributeDefaults[string],
): string | undefined {
  if (typeof value === 'boolean') return value ? '' : undefined;
  if (!Array.isArray(value)) return String(value);
  if (ATTRIBUTES[name]?.[attribute] !== 'names') return value.join(' ');
  return value.map((one) => one.replace(/,/g, '\\,')).join(', ');
}
