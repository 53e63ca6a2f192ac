import { defaultClass } from '../../graph/answer.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { exampleWorkload } from './examples.ts';
import { portMark, requestsOf } from './requests.ts';

const provisioner = `- uri: template://small-postgres
  type: postgres
  class: small
  outputs: |
    host: localhost
`;

/** A request for a class that nobody offers, of a type that somebody does. */
export const unknownClass: Rule = {
  code: 'contract/unknown-class',
  severity: 'error',
  title: 'Class that nobody offers',
  why: 'The type is offered, but not in this class, so nobody answers. Use one of the classes offered.',
  source: 'Score specification, resources: class (default where none is given)',
  examples: {
    bad: { 'score.yaml': exampleWorkload('type: postgres, class: huge'), '10.provisioners.yaml': provisioner },
    good: { 'score.yaml': exampleWorkload('type: postgres, class: small'), '10.provisioners.yaml': provisioner },
  },
  *check(subject, look) {
    for (const { port, answer } of requestsOf(subject, look)) {
      if (port.optional || answer.state !== 'none') continue;
      const providers = look.providers(port.type);
      if (providers.length === 0) continue;
      const classes = [...new Set(providers.map((one) => one.port.class ?? defaultClass))];
      yield {
        message: `${port.type} is not offered in class ${port.class ?? defaultClass}. Use ${classes.join(' or ')}.`,
        place: placeIn(subject.element, port.path),
        marks: portMark(port),
        fixes: classes.map((name) => ({
          title: `Use class ${name}`,
          call: {
            id: 'text.set',
            args: {
              file: subject.element.source.file,
              document: subject.element.source.document,
              path: [...port.path, 'class'],
              value: name,
            },
          },
        })),
      };
    }
  },
};
