/**
 * Lets Node run our sources as they are: `./x.js` in an import means `./x.ts` while only that exists.
 * Use: `node --import ./scripts/ts-resolve.mjs FILE`.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.startsWith('file:')) {
      const typed = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      const plain = new URL(specifier, context.parentURL);
      if (!existsSync(fileURLToPath(plain)) && existsSync(fileURLToPath(typed)))
        return next(typed.href, context);
    }
    return next(specifier, context);
  },
});
