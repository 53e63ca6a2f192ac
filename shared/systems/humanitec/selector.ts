/** Names a resource of the graph: `type[.class][#id]`. What is left out is inherited from the resource that asks. */
export interface Selector {
  readonly type: string;
  readonly class?: string;
  readonly id?: string;
}

const name = '[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?';
const shape = new RegExp(`^(${name})(?:\\.(${name}))?(?:#([A-Za-z0-9][A-Za-z0-9._-]*))?$`);

/** A selector, or undefined where the text is none. Source: Humanitec documentation, Placeholders. */
export function parseSelector(text: string): Selector | undefined {
  const [, type, className, id] = shape.exec(text) ?? [];
  if (type === undefined) return undefined;
  return { type, ...(className === undefined ? {} : { class: className }), ...(id === undefined ? {} : { id }) };
}

/** The selector as it is written. */
export function selectorText({ type, class: className, id }: Selector): string {
  return `${type}${className === undefined ? '' : `.${className}`}${id === undefined ? '' : `#${id}`}`;
}

/** The id as a Score file states it: resources that several workloads share are called `shared.<id>` in the graph. */
export function plainId(id: string): string {
  return id.replace(/^shared\./, '');
}
