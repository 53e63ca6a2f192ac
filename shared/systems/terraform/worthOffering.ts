import type { PortType } from '../../contract/port.ts';
import { typeOfWords } from '../../contract/typeOfWords.ts';
import type { Element } from '../../graph/element.ts';
import { textAt } from '../../json.ts';
import { callKind, moduleKind, terraformGroup } from './module/module.ts';

/** Providers whose resources help a module along and are nothing that anybody asks for. */
const helpers: ReadonlySet<string> = new Set([
  'null',
  'random',
  'time',
  'local',
  'tls',
  'terraform',
  'archive',
  'external',
]);

/** The type that a resource (`aws_db_instance`) or a module from a registry (`terraform-aws-modules/rds/aws`) would be offered as. */
export function worthOffering({ group, kind, value }: Element): PortType | undefined {
  if (group !== terraformGroup || kind === moduleKind) return undefined;
  if (kind === callKind) {
    const called = /^[\w-]+\/([\w-]+)\/[\w-]+$/.exec(textAt(value, 'source') ?? '')?.[1];
    return called === undefined ? undefined : typeOfWords(called.split('-'));
  }
  const [provider, ...words] = kind.split('_');
  if (words.length === 0 || provider === undefined || provider.startsWith('data.') || helpers.has(provider))
    return undefined;
  return typeOfWords(words);
}
