import type { Command } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { systems } from '../../../shared/systems/registry.ts';
import type { System } from '../../../shared/systems/system.ts';
import { type SystemRow, systemsTable } from '../../../shared/systems/systemsTable.ts';
import type { Terminal } from '../terminal.ts';
import { formatOption, verb } from '../verb.ts';

/** `entresol systems`: which systems and kinds are known. */
export function systemsVerb(terminal: Terminal): Command {
  return verb('systems', {
    summary:
      'list the systems that are read, with their kinds, edges, rules and templates, and how they can offer platform APIs',
    examples: ['entresol systems', 'entresol systems --format json'],
  })
    .addOption(formatOption(['text', 'json']))
    .action(({ format }: { readonly format: 'text' | 'json' }) => {
      const rows = new Map(systemsTable().map((row) => [row.id, row]));
      terminal.write(
        format === 'json'
          ? jsonText({ schemaVersion: 1, systems: systems.map((one) => systemJson(one, rows.get(one.id))) })
          : systems.map((one) => systemText(one, rows.get(one.id))).join('\n'),
      );
    });
}

function systemJson({ id, title, docs, layers, kinds, offer }: System, row: SystemRow | undefined) {
  return {
    id,
    title,
    docs,
    layers,
    kinds,
    offers: offer ? { title: offer.title, role: offer.role } : null,
    edges: row?.relates ?? [],
    rules: row?.rules ?? 0,
    templates: row?.templates ?? 0,
    edits: row?.edits ?? 0,
    sent: row?.sent ?? false,
    exports: row?.format ?? null,
  };
}

function systemText({ id, title, docs, kinds, offer }: System, row: SystemRow | undefined): string {
  const rows = kinds.map(({ kind, group, layer }) => `  ${kind}${group === '' ? '' : ` (${group})`}: ${layer}\n`);
  const offers = offer ? `  offers platform APIs: ${offer.title}\n` : '';
  const counts = row ? `  ${row.rules} rules, ${row.templates} templates, ${row.edits} edits\n` : '';
  const edges = row && row.relates.length > 0 ? `  edges: ${row.relates.join(', ')}\n` : '';
  const layout = row?.format ? `  own layout: entresol export --format ${row.format}\n` : '';
  return `${title} [${id}]  ${docs}\n${counts}${edges}${offers}${layout}${rows.join('')}`;
}
