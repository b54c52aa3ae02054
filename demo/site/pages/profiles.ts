import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from 'hono/html';
import type { Html, Page } from '../layout.ts';

/** Where the example profiles are. */
export const PROFILES = join(import.meta.dirname, '../../profiles');

const PATH = '/huisstijlen/';
const SLUGS = ['domstede', 'amstelhaven', 'maasoever', 'duinrand'] as const;

/** One example profile, as far as these pages tell of it. */
interface Example {
  slug: string;
  /** Without "(verzonnen voorbeeld)", which the page says itself. */
  name: string;
}

function examples(): Example[] {
  return SLUGS.map((slug) => {
    const { name } = JSON.parse(readFileSync(join(PROFILES, `${slug}.json`), 'utf8')) as { name: string };
    return { slug, name: name.replace(/\s*\(.*\)$/, '') };
  });
}

/** One page without a profile, and one for each example: the same elements, with the same attributes. */
export function profilePages(): Page[] {
  const all = examples();
  return [profilePage(all), ...all.map((example) => profilePage(all, example))];
}

function profilePage(all: readonly Example[], shown?: Example): Page {
  const path = shown ? `${PATH}${shown.slug}/` : PATH;
  return {
    title: shown ? `Huisstijl van ${shown.name}` : 'Vier huisstijlen',
    path,
    description: 'Dezelfde nieuwslijst en feedbackknop, met het profiel van vier verzonnen gemeenten.',
    ...(shown && { profile: `/profielen/${shown.slug}.json` }),
    main: html`
      <div class="section page-head">
        <h1>${shown ? `Huisstijl van ${shown.name}` : 'Vier huisstijlen'}</h1>
        <p class="lead">
          Op elke pagina hieronder staan dezelfde elementen. Alleen het profiel verschilt: kleuren, teksten,
          onderwerpen en opmaak. De vier gemeenten zijn verzonnen.
        </p>
        <nav aria-label="Huisstijlen">
          <ul class="actions" role="list">
            ${choiceView(PATH, 'Zonder profiel', path)}
            ${all.map(({ slug, name }) => choiceView(`${PATH}${slug}/`, name, path))}
          </ul>
        </nav>
        ${
          shown
            ? html`
                <p><a href="/profielen/${shown.slug}.json">Bekijk het profiel van ${shown.name}</a></p>
              `
            : ''
        }
      </div>
      <div class="section archive">
        <tag-filter></tag-filter>
        <news-list src="/feed.json" heading="Nieuws">
          <p><a href="/nieuws/">Al het nieuws</a></p>
        </news-list>
      </div>
      <div class="section">
        <feedback-button endpoint="/v1/feedback">
          <p><a href="/over-deze-site/#contact">Contact</a></p>
        </feedback-button>
      </div>
    `,
  };
}

function choiceView(href: string, name: string, path: string): Html {
  return href === path
    ? html`
        <li><a class="button-link primary" href="${href}" aria-current="page">${name}</a></li>
      `
    : html`
        <li><a class="button-link" href="${href}">${name}</a></li>
      `;
}
