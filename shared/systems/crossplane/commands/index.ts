import type { Command } from '../../../command/command.ts';
import { convert } from './convert.ts';
import { createComposition } from './createComposition.ts';
import { createDefinition } from './createDefinition.ts';

/** The verbs that only Crossplane has. */
export const commands: readonly Command[] = [createDefinition, createComposition, convert];
