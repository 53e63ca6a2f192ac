import type { FormField } from '../systems/system.ts';

const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** What is wrong with a name, in words; undefined when it is right. Kubernetes' object names (RFC 1123) and Go-style kinds. */
export function syntaxProblem(text: string, syntax: NonNullable<FormField['syntax']>): string | undefined {
  switch (syntax) {
    case 'dns-label':
      return label.test(text)
        ? undefined
        : 'use lower case letters, digits and dashes, at most 63, no dash at the ends.';
    case 'dns-subdomain':
      return text.length <= 253 && text.split('.').every((part) => label.test(part))
        ? undefined
        : 'use lower case letters, digits, dashes and dots, such as db.acme.io.';
    case 'kind':
      return /^[A-Z][A-Za-z0-9]{0,62}$/.test(text) ? undefined : 'use one capitalised word, such as Postgres.';
    case 'image':
      return /^[^\s]+$/.test(text) ? undefined : 'use an image name without spaces, such as shop:1.2.0.';
  }
}
