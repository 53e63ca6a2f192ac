import { providerOf } from '../../contract/requestFit.ts';
import type { Document } from '../../document/document.ts';
import { answerPort } from '../../graph/answer.ts';
import type { Look } from '../../graph/look.ts';
import { isObject, objectAt } from '../../json.ts';
import type { Proposal, Writing } from '../writing.ts';
import { workloadElement } from './workload.ts';

type Name = Pick<Proposal, 'label' | 'detail' | 'documentation'>;

/** Help in writing placeholders: resources, and what the APIs that answer them give back. */
export const scoreWriting: Writing = {
  complete(document, offset, look) {
    const line = document.text.slice(document.text.lastIndexOf('\n', offset - 1) + 1, offset);
    const inner = /(?<!\$)\$\{([\w.-]*)$/.exec(line)?.[1];
    if (inner === undefined) return [];
    const dot = inner.lastIndexOf('.');
    const span = { start: offset - (inner.length - dot - 1), end: offset };
    return namesUnder(dot < 0 ? [] : inner.slice(0, dot).split('.'), document, look).map((name) => ({
      ...name,
      insert: name.label,
      kind: 'reference',
      span,
    }));
  },
};

function namesUnder(address: readonly string[], document: Document, look: Look): readonly Name[] {
  const [root, ...rest] = address;
  if (root === undefined)
    return [
      { label: 'resources', detail: 'outputs of resources' },
      { label: 'metadata', detail: 'of this workload' },
    ];
  if (root === 'metadata') return Object.keys(objectAt(document.value, ...address)).map((label) => ({ label }));
  if (root !== 'resources') return [];
  const element = isObject(document.value) ? workloadElement(document, document.value) : undefined;
  const ports = element?.contract.requires ?? [];
  const [name, ...more] = rest;
  if (name === undefined) return ports.map((port) => ({ label: port.name, detail: port.type }));
  const port = ports.find((one) => one.name === name);
  if (!element || !port || more.length > 0) return [];
  const provider = providerOf(port, answerPort(element, port, look), look);
  return (provider?.port.outputs ?? []).map(({ name: label, description, secret }) => ({
    label,
    detail: secret ? 'secret output' : 'output',
    ...(description ? { documentation: description } : {}),
  }));
}
