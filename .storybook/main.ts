import type { StorybookConfig } from '@storybook/web-components-vite';
import { workplace } from './workplace.ts';

/** Every state of every element, on the demo's own feed: no story needs the network. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // As on the demo site: the feed at /feed.json, and the pictures that it names beside it; and what design tools read.
  staticDirs: [
    { from: '../demo/site/feed.json', to: '/feed.json' },
    { from: '../demo/site/images', to: '/images' },
    { from: '../docs/design-tokens', to: '/design-tokens' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // What the workplace does not use would only be started at every opening.
  features: {
    actions: false,
    backgrounds: false,
    changeDetection: false,
    highlight: true,
    interactions: false,
    measure: false,
    outline: false,
    menuOnboardingChecklist: false,
    sidebarOnboardingChecklist: false,
  },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), workplace()],
    // Relative addresses of the theme's sheets, wherever the build is served.
    base: './',
  }),
};

export default config;
