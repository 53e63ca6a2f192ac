/** Why a text can't be the name of an object in Kubernetes (RFC 1123 subdomain), or undefined when it can. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'A name is needed.';
  if (name.length > 253) return 'A name has at most 253 characters.';
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name))
    return 'Lower case letters, digits, - and . only; it begins and ends with a letter or digit.';
  return undefined;
}

/** Why a text can't be the name of an input, or undefined when it can. */
export function fieldNameProblem(name: string): string | undefined {
  if (name === '') return 'A name is needed.';
  return /^[A-Za-z_][\w-]*$/.test(name) ? undefined : 'Letters, digits, _ and - only; it begins with a letter.';
}
