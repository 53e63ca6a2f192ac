/** A resource type as a DNS label of at most `longest` characters: the name of what offers it. */
export function labelOf(type: string, longest = 63): string {
  const plain = type
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const label = /^[a-z]/.test(plain) ? plain : `api-${plain}`;
  return label.slice(0, longest).replace(/-+$/, '');
}
