import type { Writing } from '../../writing.ts';
import { moduleIn } from '../module/module.ts';
import { complete } from './complete.ts';
import { thingAt } from './thing.ts';
import { usesOf } from './uses.ts';

/** Help in writing Terraform: addresses with what is read of them, arguments, inputs of called modules. */
export const terraformWriting: Writing = {
  complete,
  hover(document, offset, look) {
    const thing = thingAt(document, offset, look);
    if (!thing?.named) return undefined;
    const { detail, text } = thing.named;
    const head = detail ? `**${thing.title}** ${detail}` : `**${thing.title}**`;
    return { span: thing.span, text: text ? `${head}\n\n${text}` : head };
  },
  definition(document, offset, look) {
    const thing = thingAt(document, offset, look);
    if (thing?.named?.place) return [thing.named.place];
    const module = thing?.address?.length === 0 ? moduleIn(look, thing.folder ?? '') : undefined;
    return module ? [{ file: module.source.file, document: module.source.document, path: [], part: 'key' }] : [];
  },
  references(document, offset, look) {
    const thing = thingAt(document, offset, look);
    return thing?.folder === undefined || !thing.address?.length ? [] : usesOf(thing.folder, thing.address, look);
  },
};
