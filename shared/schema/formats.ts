import { parseAddress, parseNetwork } from './address.ts';
import { patternOf } from './pattern.ts';
import { parseQuantity } from './quantity.ts';

/** True or false, or undefined where only the server's own parser can say. */
type Check = (text: string) => boolean | undefined;

function matches(source: RegExp): Check {
  return (text) => source.test(text);
}

/**
 * The string formats that the API server checks on custom resources, by their names without dashes
 * (k8s.io/apiextensions-apiserver `supportedVersionedFormats`, k8s.io/kube-openapi `strfmt`). Others are not checked.
 */
const CUSTOM_RESOURCE: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['bsonobjectid', matches(/^[0-9a-fA-F]{24}$/)],
  ['byte', matches(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/)],
  ['cidr', (text) => parseNetwork(text, true) !== undefined],
  ['creditcard', isCreditCard],
  ['date', isDate],
  ['datetime', isDateTime],
  ['duration', isDuration],
  ['email', isEmail],
  ['hexcolor', matches(/^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/)],
  ['hostname', isHostname],
  ['ipv4', (text) => text.includes('.') && parseAddress(text, true) !== undefined],
  ['ipv6', (text) => text.includes(':') && parseAddress(text) !== undefined],
  ['isbn', (text) => isIsbn10(text) || isIsbn13(text)],
  ['isbn10', isIsbn10],
  ['isbn13', isIsbn13],
  ['k8slongname', (text) => text.length <= 253 && LONG_NAME.test(text)],
  ['k8sshortname', (text) => text.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text)],
  ['mac', isMac],
  ['rgbcolor', isRgbColour],
  ['ssn', (text) => text.length === 11 && /^\d{3}[- ]?\d{2}[- ]?\d{4}$/.test(text)],
  ['uri', isRequestUri],
  ['uuid', matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i)],
  ['uuid3', matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i)],
  ['uuid4', matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i)],
  ['uuid5', matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i)],
]);

/** What Go's decoders check of built-in kinds: `Time`, `[]byte`, `Quantity`. */
const BUILT_IN: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['byte', isStandardBase64],
  ['datetime', isRfc3339],
  ['quantity', (text) => parseQuantity(text) !== undefined],
]);

const LONG_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const HOSTNAME =
  '^([a-zA-Z0-9\\p{S}\\p{L}]((-?[a-zA-Z0-9\\p{S}\\p{L}]{0,62})?)|([a-zA-Z0-9\\p{S}\\p{L}](([a-zA-Z0-9-\\p{S}\\p{L}]{0,61}[a-zA-Z0-9\\p{S}\\p{L}])?)(\\.)){1,}([a-zA-Z\\p{L}]){2,63})$';

/** The check of a format, or undefined when nobody checks it. */
export function formatCheck(format: string, of: 'custom-resource' | 'built-in'): Check | undefined {
  return (of === 'built-in' ? BUILT_IN : CUSTOM_RESOURCE).get(format.replaceAll('-', ''));
}

/** True for `2006-01-02` with a day that the month has. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

function isDateTime(text: string): boolean {
  const [date = '', time] = text.toLowerCase().split('t');
  if (time === undefined || !isDate(date)) return false;
  const match = /^([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))$/.exec(time);
  return match !== null && Number(match[1]) <= 23 && Number(match[2]) <= 59 && Number(match[3]) <= 59;
}

function isRfc3339(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})([.,]\d+)?(Z|[+-](\d{2}):(\d{2}))$/.exec(text);
  if (match === null || !isDate(match[1] ?? '')) return false;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])];
  return hour <= 23 && minute <= 59 && second <= 59 && Number(match[7] ?? 0) <= 24 && Number(match[8] ?? 0) < 60;
}

function isStandardBase64(text: string): boolean {
  const bare = text.replace(/[\r\n]/g, '');
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare);
}

const UNITS = ['ns', 'us', 'µs', 'ms', 's', 'sec', 'm', 'min', 'h', 'hr', 'hour', 'd', 'day', 'w', 'wk', 'week'];
const UNIT_BEGINNINGS = ['nano', 'micro', 'milli', 'sec', 'min', 'hour', 'day', 'week'];

/** Go's durations (`1h30m`), or the looser `3 days` that strfmt reads as well. */
function isDuration(text: string): boolean {
  if (isGoDuration(text)) return true;
  for (const match of text.matchAll(/\d+\s*([A-Za-zµ]+)/g)) {
    const unit = (match[1] ?? '').toLowerCase();
    if (UNITS.includes(unit) || UNIT_BEGINNINGS.some((beginning) => unit.startsWith(beginning))) return true;
  }
  return false;
}

/** What Go's `time.ParseDuration` accepts. */
function isGoDuration(text: string): boolean {
  return /^[-+]?(0|((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/.test(text);
}

function isEmail(text: string): boolean | undefined {
  if (
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(text)
  ) {
    return true;
  }
  return text.includes('@') ? undefined : false;
}

function isHostname(text: string): boolean | undefined {
  const matched = patternOf(HOSTNAME)?.test(text);
  if (matched !== true) return matched;
  const bytes = (part: string) => new TextEncoder().encode(part).length;
  return bytes(text) <= 255 && text.split('.').every((part) => bytes(part) <= 63);
}

/** What Go's `url.ParseRequestURI` accepts: an absolute path or anything with a scheme. */
export function isRequestUri(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  if (text === '' || /[\u0000-\u001f\u007f]/.test(text)) return false;
  const scheme = /^[a-zA-Z][a-zA-Z0-9+.-]*:/.exec(text)?.[0] ?? '';
  const rest = text.slice(scheme.length).split('?', 1)[0] ?? '';
  if (!rest.startsWith('/')) return scheme !== '';
  const authority = scheme !== '' && rest.startsWith('//') ? (rest.slice(2).split('/', 1)[0] ?? '') : undefined;
  const path = authority === undefined ? rest : rest.slice(2 + authority.length);
  return !/%(?![0-9a-fA-F]{2})/.test(path) && (authority === undefined || isAuthority(authority));
}

function isAuthority(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at >= 0 && !/^([A-Za-z0-9\-._:~!$&'()*+,;=@]|%[0-9a-fA-F]{2})*$/.test(text.slice(0, at))) return false;
  const host = text.slice(at + 1);
  if (host.startsWith('[')) return /^\[[0-9a-fA-F:.]+(%25[^\]]*)?\](:\d*)?$/.test(host);
  return !/[\s\\^{}|`%/]/.test(host) && /^[^:]*(:\d*)?$/.test(host);
}

function isMac(text: string): boolean {
  return /^[0-9a-f]{2}(([:-])[0-9a-f]{2})(\2[0-9a-f]{2}){4}((\2[0-9a-f]{2}){2}|(\2[0-9a-f]{2}){14})?$/i.test(text)
    ? true
    : /^[0-9a-f]{4}(\.[0-9a-f]{4}){2}(\.[0-9a-f]{4}|(\.[0-9a-f]{4}){7})?$/i.test(text);
}

function isRgbColour(text: string): boolean {
  return /^rgb\(\s*(0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])\s*(,\s*(0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])\s*){2}\)$/.test(
    text,
  );
}

function isCreditCard(text: string): boolean {
  const digits = text.replace(/\D+/g, '');
  const shape =
    /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|6(?:011|5\d\d)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:2131|1800|35\d{3})\d{11})$/;
  if (!shape.test(digits)) return false;
  let sum = 0;
  for (const [i, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (i % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isIsbn10(text: string): boolean {
  const digits = text.replace(/[\s-]+/g, '');
  if (!/^(?:[0-9]{9}X|[0-9]{10})$/.test(digits)) return false;
  return [...digits].reduce((sum, digit, i) => sum + (i + 1) * (digit === 'X' ? 10 : Number(digit)), 0) % 11 === 0;
}

function isIsbn13(text: string): boolean {
  const digits = text.replace(/[\s-]+/g, '');
  if (!/^[0-9]{13}$/.test(digits)) return false;
  return [...digits].reduce((sum, digit, i) => sum + (i % 2 === 0 ? 1 : 3) * Number(digit), 0) % 10 === 0;
}
