const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const labelFromLetter = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const word = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/**
 * What is wrong with the name of an object of a kind, in words that follow "must"; undefined when nothing is.
 * Source: Kubernetes "Object Names and IDs", and the validation of Service, Namespace and RBAC.
 */
export function nameFault(group: string, kind: string, name: string): string | undefined {
  if (group === 'rbac.authorization.k8s.io')
    return name === '.' || name === '..' || /[/%]/.test(name) ? 'not be . or .. nor hold / or %' : undefined;
  if (group === '' && kind === 'Service') {
    if (name.length > 63 || !labelFromLetter.test(name))
      return 'be at most 63 lower-case letters, digits and dashes, and start with a letter';
    return undefined;
  }
  if (group === '' && kind === 'Namespace')
    return name.length > 63 || !label.test(name) ? 'be at most 63 lower-case letters, digits and dashes' : undefined;
  if (name.length > 253 || !subdomain.test(name))
    return 'be lower-case letters, digits, dashes and dots, and begin and end with a letter or digit';
  return undefined;
}

/** The same for the key of a label or annotation: `[prefix/]name`. */
export function keyFault(key: string): string | undefined {
  const slash = key.indexOf('/');
  const prefix = slash < 0 ? undefined : key.slice(0, slash);
  const name = key.slice(slash + 1);
  if (prefix !== undefined && (prefix.length > 253 || !subdomain.test(prefix)))
    return 'have a domain name in front of its slash';
  if (name.length > 63 || !word.test(name))
    return 'be at most 63 letters, digits, dashes, underscores and dots, and begin and end with a letter or digit';
  return undefined;
}

/** The same for the value of a label. */
export function labelValueFault(value: string): string | undefined {
  if (value === '' || (value.length <= 63 && word.test(value))) return undefined;
  return 'be at most 63 letters, digits, dashes, underscores and dots, and begin and end with a letter or digit';
}

/** A name nearby that is allowed: what a fix proposes. */
export function allowedName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, 63);
}
