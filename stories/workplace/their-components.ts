import { html, svg, type TemplateResult } from 'lit';
import type { Library } from '../../scripts/themes/libraries.js';

/** The message that both sides show. */
export const MESSAGE = {
  title: 'Meer bomen in uw straat',
  summary:
    'Dit najaar planten wij tweehonderd bomen. U kiest mee welke boom voor uw deur komt te staan. Dit is een verzonnen bericht.',
  date_published: '2026-11-12T09:00:00+01:00',
  image: '/images/groen.svg',
  tags: ['Groen', 'Wonen'],
  url: '#bomen',
};
const DAY = '12 november 2026';

/** What a library makes of a message and of choices, in the markup that its owner documents. */
export interface TheirComponents {
  /** A card of a message; of a library without one, an article made of its heading, text and badges. */
  card: TemplateResult;
  /** Choices to filter by: its checkboxes. */
  choices: TemplateResult;
  /** A field with its label. */
  field: TemplateResult;
}

/** A choice of the group, ticked or not. */
type Choice = (label: string, isTicked: boolean) => TemplateResult;

const group = (choice: Choice, className = '', style = ''): TemplateResult => html`
  <div role="group" aria-label="Onderwerp, zoals zij het maken" class=${className} style=${style}>
    ${['Groen', 'Wonen', 'Werk'].map((label, index) => choice(label, index === 0))}
  </div>
`;

const utrechtChoice: Choice = (label, isTicked) => html`
  <div class="utrecht-form-field utrecht-form-field--checkbox">
    <div class="utrecht-form-field__label utrecht-form-field__label--checkbox">
      <label class="utrecht-form-label utrecht-form-label--checkbox">
        <input
          class="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom utrecht-form-field__input"
          type="checkbox"
          ?checked=${isTicked}
        />
        ${label}
      </label>
    </div>
  </div>
`;

const utrechtField = (field: string): TemplateResult => html`
  <div class="utrecht-form-field">
    <div class="utrecht-form-field__label">
      <label class="utrecht-form-label" for="their-field">Wat kan beter?</label>
    </div>
    <div class="utrecht-form-field__input">
      <textarea id="their-field" class=${field} rows="4"></textarea>
    </div>
  </div>
`;

function utrecht({ field, link }: Library): TheirComponents {
  return {
    card: html`
      <article class="utrecht-article">
        <img
          class="utrecht-img utrecht-img--scale-down"
          src=${MESSAGE.image}
          alt=""
          style="inline-size: 100%"
        />
        <h3 class="utrecht-heading-3"><a class=${link} href=${MESSAGE.url}>${MESSAGE.title}</a></h3>
        <p class="utrecht-paragraph utrecht-paragraph--small">${DAY}</p>
        <p class="utrecht-paragraph">${MESSAGE.summary}</p>
        <div class="utrecht-badge-list" role="list">
          ${MESSAGE.tags.map(
            (tag) => html`
              <span class="utrecht-data-badge" role="listitem">${tag}</span>
            `,
          )}
        </div>
      </article>
    `,
    choices: group(utrechtChoice),
    field: utrechtField(field),
  };
}

function denhaag({ field }: Library): TheirComponents {
  return {
    card: html`
      <div class="denhaag-card-news" style="inline-size: 100%; box-sizing: border-box">
        <img class="denhaag-card-news__image" src=${MESSAGE.image} alt="" />
        <div class="denhaag-card-news__content">
          <h3 class="utrecht-heading-4 denhaag-card-news__heading">
            <a class="denhaag-card-news__link" href=${MESSAGE.url}>${MESSAGE.title}</a>
          </h3>
          <p class="utrecht-paragraph denhaag-card-news__paragraph">${MESSAGE.summary}</p>
          <time class="utrecht-paragraph utrecht-paragraph--denhaag-detail" datetime="2026-11-12">
            ${DAY}
          </time>
        </div>
      </div>
    `,
    choices: group(utrechtChoice),
    field: utrechtField(field),
  };
}

/** Its icons are in a package that is not here; the tick is drawn by us. */
const RVO_TICK = `--rvo-icon-vinkje: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath d='m4 13 5 5L20 6' fill='none' stroke='%23000' stroke-width='3'/%3E%3C/svg%3E")`;

function rvo({ field, link, text }: Library): TheirComponents {
  return {
    card: html`
      <div
        class="rvo-card rvo-card--outline rvo-card--padding-md rvo-card--with-image rvo-card--with-image-md"
      >
        <div class="rvo-card__image-container">
          <img class="rvo-card__image" src=${MESSAGE.image} alt="" />
        </div>
        <div class="rvo-card__content">
          <h3 class="utrecht-heading-3">
            <a class="rvo-card__full-card-link ${link}" href=${MESSAGE.url}>${MESSAGE.title}</a>
          </h3>
          <p class="${text} rvo-paragraph--sm">${DAY}</p>
          <p class=${text}>${MESSAGE.summary}</p>
          ${MESSAGE.tags.map(
            (tag) => html`
              <span class="rvo-tag">${tag}</span>
            `,
          )}
        </div>
      </div>
    `,
    choices: group(
      (label, isTicked) => html`
        <label class="rvo-checkbox">
          <input class="rvo-checkbox__input" type="checkbox" ?checked=${isTicked} />
          ${label}
        </label>
      `,
      'rvo-layout-column rvo-layout-gap--sm',
      RVO_TICK,
    ),
    field: html`
      <div class="utrecht-form-field">
        <label class="rvo-label" for="their-field">Wat kan beter?</label>
        <textarea id="their-field" class=${field} rows="4"></textarea>
      </div>
    `,
  };
}

function amsterdam({ field, text }: Library): TheirComponents {
  const tick = svg`
    <rect class="ams-checkbox__rectangle" x="1" y="1" width="22" height="22" stroke-width="2" />
    <path class="ams-checkbox__checked-indicator" d="m4 13 5 5L20 6" fill="none" stroke-width="3" />`;
  return {
    card: html`
      <article class="ams-card">
        <img class="ams-card__image ams-image" src=${MESSAGE.image} alt="" />
        <div class="ams-card__heading-group">
          <h3 class="ams-heading ams-heading--4">
            <a class="ams-card__link" href=${MESSAGE.url}>${MESSAGE.title}</a>
          </h3>
          <p class="${text} ams-paragraph--small">${MESSAGE.tags.join(', ')}</p>
        </div>
        <p class=${text}>${MESSAGE.summary}</p>
        <p class="${text} ams-paragraph--small">${DAY}</p>
      </article>
    `,
    choices: group(
      (label, isTicked) => html`
        <div class="ams-checkbox">
          <input class="ams-checkbox__input" type="checkbox" id=${`their-${label}`} ?checked=${isTicked} />
          <label class="ams-checkbox__label" for=${`their-${label}`}>
            <span class="ams-checkbox__icon-container">
              <svg viewBox="0 0 24 24" aria-hidden="true">${tick}</svg>
            </span>
            ${label}
          </label>
        </div>
      `,
    ),
    field: html`
      <div class="ams-field">
        <label class="ams-label" for="their-field">Wat kan beter?</label>
        <textarea id="their-field" class=${field} rows="4"></textarea>
      </div>
    `,
  };
}

const MAKERS = { utrecht, denhaag, rvo, amsterdam };

/** The components of a library. */
export const theirComponents = (library: Library): TheirComponents => MAKERS[library.name](library);
