import { registerHooks } from 'node:module';

const registry = '/shared/systems/registry.ts';

/**
 * From here on this process knows these systems only: the others are left out of the registry's code while it is read,
 * so that nothing of them is loaded. To be called before anything of `shared/` is imported.
 */
export function knowOnly(systems: readonly string[]): void {
  const isOther = (name: string) => !systems.includes(name);
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith(registry)) return loaded;
      const source = String(loaded.source)
        .replace(/^import \{ (\w+) \} from '\.\/\w+\/index\.ts';\n/gm, (line, name: string) =>
          isOther(name) ? '' : line,
        )
        .replace(/^ {2}(\w+),\n/gm, (line, name: string) => (isOther(name) ? '' : line));
      return { ...loaded, source };
    },
  });
}
