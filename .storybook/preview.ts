/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/index.js';

/** The build writes the manifest; without it the stories work, and their tables of attributes are empty. */
const manifests = import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

/**
 * Puts a story into a piece of page with the chosen language and colour scheme, as the elements take both from what is
 * round them. A story on its own colours the whole page; among the docs each has a surface of its own.
 */
const inPage: Decorator = (story, { globals, viewMode }) => {
  const language = globals.language as string;
  const scheme = globals.scheme as string;
  const isAlone = viewMode === 'story';
  document.documentElement.style.colorScheme = isAlone ? scheme : '';
  document.body.style.backgroundColor = isAlone ? 'Canvas' : '';
  const surface = `color-scheme: ${scheme}; background-color: Canvas; color: CanvasText; font-family: system-ui, sans-serif`;
  return html`
    <div lang=${language} style="${surface}; padding: ${isAlone ? 0 : '1.5rem'}">${story()}</div>
  `;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inPage],
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'nl', title: 'Nederlands' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  initialGlobals: { language: 'nl', scheme: 'light' },
  parameters: {
    controls: { expanded: true },
    // The colour scheme decides on the background.
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
