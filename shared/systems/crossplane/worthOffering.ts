import type { PortType } from '../../contract/port.ts';
import { typeOfWords } from '../../contract/typeOfWords.ts';
import type { Element } from '../../graph/element.ts';
import { isObject, valueAt } from '../../json.ts';

/** The type that a managed resource would be offered as: `Bucket` of `s3.aws.upbound.io` is `s3`. */
export function worthOffering({ group, kind, value }: Element): PortType | undefined {
  if (!isObject(valueAt(value, ['spec', 'forProvider']))) return undefined;
  const [service = ''] = group.split('.');
  const words = kind.split(/(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());
  return typeOfWords(words.includes(service) ? words : [service, ...words]);
}
