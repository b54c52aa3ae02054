import type { StorybookConfig } from '@storybook/web-components-vite';

/** Every state of every element, on the demo's own feed: no story needs the network. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // As on the demo site: the feed at /feed.json, and the pictures that it names beside it.
  staticDirs: [
    { from: '../demo/site/feed.json', to: '/feed.json' },
    { from: '../demo/site/images', to: '/images' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
