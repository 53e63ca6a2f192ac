import type { PortType } from '../../contract/port.ts';
import { portType } from '../../contract/portTypes.ts';
import type { Element } from '../../graph/element.ts';
import { textAt } from '../../json.ts';

/** A Resource of the catalogue names its type in its own words: `type: database`. */
export function namesTypes({ kind, value }: Element): readonly PortType[] {
  const type = kind === 'Resource' ? textAt(value, 'spec', 'type') : undefined;
  return type === undefined || type === '' ? [] : [portType(type)];
}
