import type { Command } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { systems } from '../../../shared/systems/registry.ts';
import type { System } from '../../../shared/systems/system.ts';
import type { Terminal } from '../terminal.ts';
import { formatOption, verb } from '../verb.ts';

/** `entresol systems`: which systems and kinds are known. */
export function systemsVerb(terminal: Terminal): Command {
  return verb('systems', {
    summary: 'list the systems that are read, with their kinds and how they can offer platform APIs',
    examples: ['entresol systems', 'entresol systems --format json'],
  })
    .addOption(formatOption(['text', 'json']))
    .action(({ format }: { readonly format: 'text' | 'json' }) => {
      terminal.write(
        format === 'json'
          ? jsonText({ schemaVersion: 1, systems: systems.map(systemJson) })
          : systems.map(systemText).join('\n'),
      );
    });
}

function systemJson({ id, title, docs, layers, kinds, offer }: System) {
  return { id, title, docs, layers, kinds, offers: offer ? { title: offer.title, role: offer.role } : null };
}

function systemText({ id, title, docs, kinds, offer }: System): string {
  const rows = kinds.map(({ kind, group, layer }) => `  ${kind}${group === '' ? '' : ` (${group})`}: ${layer}\n`);
  const offers = offer ? `  offers platform APIs: ${offer.title}\n` : '';
  return `${title} [${id}]  ${docs}\n${offers}${rows.join('')}`;
}
