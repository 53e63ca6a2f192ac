import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';
import { orchestratorGroup } from '../orchestrator/kinds.ts';

/** The Definition that a rule looks at, where it is a document of its own; its twin in Terraform keeps everything elsewhere. */
export function definitionOf({ element }: LinkedElement): Element | undefined {
  const whole = element.source.path.length === 0;
  return element.system === 'humanitec' && element.kind === 'Definition' && whole ? element : undefined;
}

/** The element, where it is a block of the orchestrator's Terraform provider of these kinds. */
export function blockOf({ element }: LinkedElement, ...kinds: readonly string[]): Element | undefined {
  return element.group === orchestratorGroup && kinds.includes(element.kind) ? element : undefined;
}

/** The manifest that a rule looks at. */
export function manifestOf({ element }: LinkedElement): Element | undefined {
  return element.system === 'humanitec' && element.kind === 'Manifest' ? element : undefined;
}
