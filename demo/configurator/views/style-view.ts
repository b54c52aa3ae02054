import { html, nothing, type TemplateResult } from 'lit';
import { showsNews } from '../model/choices.ts';
import type { State } from '../state.ts';
import { selectView, textView, type FieldContext } from './field-view.ts';

/** Step 4: profile, theme, language, and the link for bad weather. */
export function styleView({ choices, words, remarks, actions }: FieldContext, state: State): TemplateResult {
  const { style } = words.page;
  const about = (option: string): typeof remarks =>
    remarks.filter((one) => one.owner === 'style' && one.option === option);
  const [linkLabel, linkHint] = style.link;
  const [profileLabel, profileHint] = style.profile;
  const [themeLabel, themeHint] = style.theme;
  const [languageLabel, languageHint] = style.language;
  const nameOf = new Intl.DisplayNames(words.language, { type: 'language' });
  const { profile } = state;
  const isGood = profile?.address === choices.profile.trim() && !profile.found.faults.length;
  return html`
    <section class="step" aria-labelledby="step-style">
      <h2 id="step-style">${style.heading}</h2>
      ${
        showsNews(choices)
          ? textView(
              {
                id: 'style-link',
                label: linkLabel,
                hint: linkHint,
                kind: 'url',
                value: choices.link,
                remarks: about('link'),
                set: (link) => actions.choose((now) => ({ ...now, link })),
              },
              words,
            )
          : nothing
      }
      ${textView(
        {
          id: 'style-profile',
          label: profileLabel,
          hint: profileHint,
          kind: 'url',
          value: choices.profile,
          remarks: about('profile'),
          set: (address) => actions.choose((now) => ({ ...now, profile: address })),
        },
        words,
      )}
      ${
        isGood
          ? html`
              <p class="verdict good">${style.profileGood(profile.found.profile.name ?? '')}</p>
            `
          : nothing
      }
      ${
        state.offer.themes.length
          ? selectView(
              {
                id: 'style-theme',
                label: themeLabel,
                hint: themeHint,
                value: choices.theme,
                offered: [['', style.noTheme], ...state.offer.themes.map((theme) => [theme, theme] as const)],
                remarks: [],
                set: (theme) => actions.choose((now) => ({ ...now, theme })),
              },
              words,
            )
          : nothing
      }
      ${selectView(
        {
          id: 'style-language',
          label: languageLabel,
          hint: languageHint,
          value: choices.language,
          offered: [
            ['', style.ofPage],
            ...state.offer.languages.map((code) => [code, nameOf.of(code) ?? code] as const),
          ],
          remarks: [],
          set: (language) => actions.choose((now) => ({ ...now, language })),
        },
        words,
      )}
    </section>
  `;
}
