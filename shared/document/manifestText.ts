import type { Document } from './document.ts';
import { renderYaml } from './render.ts';

/** A document as a file that a cluster takes: its own text, or in YAML what a file of another language renders to. */
export function manifestText({ syntax, text, span, value }: Document): string {
  return syntax === 'cue' ? renderYaml(value) : text.slice(span.start, span.end);
}
