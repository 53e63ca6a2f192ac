import { type Environment, Optional } from '@marcbachmann/cel-js';
import { formatCheck, isRequestUri } from '../formats.ts';
import { NotEvaluable } from './values.ts';

const SYNC = { async: false };

class CelFormat {
  readonly check: (text: string) => boolean | undefined;
  constructor(check: (text: string) => boolean | undefined) {
    this.check = check;
  }
}

class FormatNames {}

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

const FORMATS: Readonly<Record<string, (text: string) => boolean | undefined>> = {
  dns1123Label: (text) => text.length <= 63 && LABEL.test(text),
  dns1123Subdomain: (text) => text.length <= 253 && SUBDOMAIN.test(text),
  dns1035Label: (text) => text.length <= 63 && /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text),
  qualifiedName: isQualifiedName,
  labelValue: (text) => text === '' || (text.length <= 63 && QUALIFIED.test(text)),
  uri: isRequestUri,
  uuid: (text) => formatCheck('uuid', 'custom-resource')?.(text),
  byte: (text) => formatCheck('byte', 'custom-resource')?.(text),
  date: (text) => formatCheck('date', 'custom-resource')?.(text),
  datetime: (text) => formatCheck('datetime', 'custom-resource')?.(text),
};

function isQualifiedName(text: string): boolean {
  const parts = text.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.length > 2 || name.length > 63 || !QUALIFIED.test(name)) return false;
  const [prefix = ''] = parts;
  return parts.length === 1 || (prefix.length <= 253 && SUBDOMAIN.test(prefix));
}

/** Kubernetes' `format` library, as far as whether a text has the format; its messages come from the server. */
export function registerFormats(environment: Environment): void {
  environment
    .registerType('kubernetes.NamedFormat', CelFormat)
    .registerType('entresol.Formats', FormatNames)
    .registerConstant('format', 'entresol.Formats', new FormatNames())
    .registerFunction(
      'kubernetes.NamedFormat.validate(string): optional<list<string>>',
      ({ check }: CelFormat, text: string) => {
        const answer = check(text);
        if (answer === undefined) throw new NotEvaluable('the format can not be checked here');
        return answer ? Optional.none() : Optional.of([`${text} does not have the format`]);
      },
      SYNC,
    );
  for (const [name, check] of Object.entries(FORMATS)) {
    environment.registerFunction(
      `entresol.Formats.${name}(): kubernetes.NamedFormat`,
      () => new CelFormat(check),
      SYNC,
    );
  }
}
