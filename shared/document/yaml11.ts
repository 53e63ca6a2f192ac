const truthWords: ReadonlyMap<string, boolean> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word): [string, boolean] => [word, true]),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word): [string, boolean] => [word, false]),
]);

/**
 * What a YAML 1.1 reader makes of a plain scalar when that is a number or a truth word of 1.1 only; undefined otherwise.
 * The rules are those of go-yaml 2 (`resolve.go`), which kubectl and the Kubernetes API server read with:
 * dates and `12:30` stay text there; `yes`, `on`, `y`, octal `0123`, `0b101`, `1_000` and `-0x1F` do not.
 */
export function yaml11Value(source: string): boolean | number | undefined {
  const unit = source.charCodeAt(0);
  const letter = unit | 32;
  if (letter === 121 || letter === 110 || letter === 111) return truthWords.get(source);
  if (!((unit >= 48 && unit <= 57) || unit === 43 || unit === 45)) return undefined;
  const match = /^([-+]?)0(b[01]+|o?[0-7]+|x[\da-f]+)$/i.exec(source.replaceAll('_', ''));
  if (match?.[2] !== undefined) {
    const digits = match[2].toLowerCase();
    const magnitude = Number(/^[bx]/.test(digits) ? `0${digits}` : `0o${digits.replace('o', '')}`);
    return match[1] === '-' ? -magnitude : magnitude;
  }
  if (!source.includes('_')) return undefined;
  const plain = source.replaceAll('_', '');
  return /^[-+]?(\.\d+|\d+(\.\d*)?)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** How Kubernetes takes a plain scalar that YAML 1.2 reads as `value`, in words; undefined where both agree. */
export function kubernetesReading(source: string, value: unknown): string | undefined {
  const other = yaml11Value(source);
  if (other === undefined || other === value || (other === 0 && value === 0)) return undefined;
  return typeof other === 'boolean' ? `the boolean ${other}` : `the number ${other}`;
}
