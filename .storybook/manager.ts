import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

// The workplace comes first, and opens first; as a root it would stand under everything else.
addons.setConfig({
  sidebar: { showRoots: false },
  theme: create({ base: 'light', brandTitle: 'Raakvlak: werkplaats', brandUrl: './' }),
});
