/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { profiles, themes } from 'virtual:workplace';
// Before the elements are registered.
import { loadAnew, loadedProfile, profileIn } from './profile-first.js';
import '../src/index.js';
import { surface, type Chosen } from './surface.js';

/** The build writes the manifest; without it the stories work, and their tables of attributes are empty. */
const manifests = import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

/** Puts a story into a piece of page with what is chosen in the toolbar. */
const inPage: Decorator = (story, { globals, viewMode }) => {
  const chosen = globals as unknown as Chosen;
  if (profileIn(chosen.theme) !== loadedProfile) loadAnew(globals);
  return surface(chosen, viewMode === 'story', story());
};

/** A choice in the toolbar: value → title. */
const choice = (description: string, icon: string, items: Record<string, string>): object => ({
  description,
  toolbar: {
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, title]) => ({ value, title })),
  },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inPage],
  globalTypes: {
    theme: choice('House style', 'paintbrush', {
      none: 'No theme',
      ...Object.fromEntries(themes.map(({ name }) => [name, `Theme: ${name}`])),
      ...Object.fromEntries(
        Object.entries(profiles).map(([file, { name = file }]) => [`profile-${file}`, `Profile: ${name}`]),
      ),
    }),
    scheme: choice('Colour scheme of the page', 'contrast', { light: 'Light', dark: 'Dark' }),
    language: choice('Language of the page', 'globe', {
      nl: 'Nederlands',
      en: 'English',
      fy: 'Frysk',
      de: 'Deutsch',
      ar: 'العربية',
    }),
    direction: choice('Direction of the page', 'transfer', {
      '': 'As the language',
      ltr: 'Left to right',
      rtl: 'Right to left',
    }),
    width: choice('Width of the column', 'grow', {
      '60rem': 'Page (960 px)',
      '40rem': 'Text column (640 px)',
      '20rem': 'Phone (320 px)',
      none: 'All there is',
    }),
    textSize: choice('Size of the text', 'ruler', {
      100: 'Text 100 %',
      150: 'Text 150 %',
      200: 'Text 200 %',
    }),
    motion: choice('Motion', 'play', { full: 'Motion', reduced: 'Less motion' }),
  },
  initialGlobals: {
    theme: 'none',
    scheme: 'light',
    language: 'nl',
    direction: '',
    width: '60rem',
    textSize: '100',
    motion: 'full',
  },
  parameters: {
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Werkplaats',
          ['Begin hier', 'Hele pagina', 'Waar wij afwijken', '*'],
          'news-list',
          'tag-filter',
          'related-news',
          'feedback-button',
          'awkward',
        ],
      },
    },
    // The theme and the colour scheme decide on the background.
    backgrounds: { disable: true },
    viewport: {
      options: {
        small: { name: 'Small phone', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        phone: { name: 'Phone', styles: { width: '390px', height: '844px' }, type: 'mobile' },
        tablet: { name: 'Tablet', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
        desktop: { name: 'Desktop', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
    a11y: {
      // A finding is an error, not a remark.
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      // A story is a part of a page, and has no landmarks or main heading of its own.
      config: {
        rules: ['region', 'page-has-heading-one', 'landmark-one-main'].map((id) => ({ id, enabled: false })),
      },
    },
  },
};

export default preview;
