import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import groups from '../../src/locales/groups.ts';
import { sample, textsOf } from '../../scripts/texts/walk.ts';

/** Words for a place on the screen, a colour, a shape, a size or a sound, in the languages whose words we can read. */
const SENSORY: Readonly<Record<string, RegExp>> = {
  nl: /\b(?:links|rechts|linker|rechter|boven(?:aan|ste)?|onder(?:aan|ste)?|hier(?:boven|onder|naast)|naast|rode?|groene?|blauwe?|gele?|grijze?|oranje|ronde?|vierkante?|grote|kleine|dikke|pijl(?:tje)?|piep(?:je)?|icoon(?:tje)?)\b/i,
  en: /\b(?:(?:on|to|at) the (?:left|right)|(?:left|right)-hand|above|below|beneath|next to|top|bottom|red|green|blue|yellow|gr[ea]y|orange|round|square|large|small|bold|arrow|beep|icon)\b/i,
  de: /\b(?:links|rechts|oben|unten|neben|rote?[rns]?|grüne?[rns]?|blaue?[rns]?|gelbe?[rns]?|runde?[rns]?|große?[rns]?|kleine?[rns]?|Pfeil|Symbol)\b/i,
  fr: /\b(?:gauche|droite|ci-dessus|ci-dessous|en haut|en bas|à côté|rouge|verte?|bleue?|jaune|ronde?|carrée?|grande?|petite?|flèche|icône)\b/i,
};
describe('instructions for who cannot see where or how something looks (WCAG 1.3.3)', () => {
  for (const [language, words] of Object.entries(SENSORY)) {
    it(`name no place, colour, shape, size or sound, in ${language}`, () => {
      const texts = textsOf(groups[language] ?? {});
      assert.ok(texts.length > 100, 'all texts of the language');
      const found = texts.flatMap((text) => {
        const said = text.with(sample(text)) ?? '';
        return words.test(said) ? [`${text.path}: ${said}`] : [];
      });
      assert.deepEqual(found, []);
    });
  }

  it('would be found if they did', () => {
    assert.match('Klik op de groene knop rechts.', SENSORY.nl as RegExp);
    assert.match('Use the round button below.', SENSORY.en as RegExp);
  });
});
