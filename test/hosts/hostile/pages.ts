import type { HostPage } from './host-page.ts';
import { DOCUMENTS } from './pages/documents.ts';
import { POLICIES } from './pages/policies.ts';
import { SCRIPTS } from './pages/scripts.ts';
import { STYLES } from './pages/styles.ts';

/** All pages that our elements must look and work right in. */
export const HOST_PAGES: readonly HostPage[] = [...STYLES, ...SCRIPTS, ...POLICIES, ...DOCUMENTS];
