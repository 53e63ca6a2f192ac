import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { typePath } from '../definition.ts';
import { typeOfDriver } from '../drivers.ts';
import { definitionText } from './examples.ts';
import { definitionOf } from './subject.ts';

const dns = (type: string) =>
  definitionText({ id: 'name', type, driver: 'humanitec/dns-wildcard', inputs: 'values: { domain: example.dev }' });

export const driverType: Rule = {
  code: 'humanitec/driver-type',
  severity: 'error',
  title: 'A driver that makes another type',
  why: 'Drivers such as dns-wildcard make resources of one type, and the platform refuses a definition of another.',
  source: 'Humanitec documentation, Resource Definitions: type, driver_type',
  examples: { bad: { 'dns.yaml': dns('ingress') }, good: { 'dns.yaml': dns('dns') } },
  *check(subject) {
    const element = definitionOf(subject);
    const driver = element && textAt(element.value, 'entity', 'driver_type');
    const type = element && textAt(element.value, ...typePath);
    const made = driver && typeOfDriver(driver);
    if (!element || !type || !made || made === type) return;
    yield {
      message: `The driver ${driver} makes ${made}, and this definition is of type ${type}.`,
      place: placeIn(element, typePath),
      fixes: [setFix(element, typePath, made, `Use type ${made}`, true)],
    };
  },
};
