import type { Plant } from './plant.ts';

/** Faults in the upstream files of the folder `massdriver`. */
export const massdriverPlants: readonly Plant[] = [
  {
    code: 'massdriver/required-unknown',
    file: 'examples/aws-vpc/massdriver.yaml',
    sound: '    - aws_region\n',
    spoilt: '    - aws_regions\n',
  },
  {
    code: 'massdriver/preset',
    file: 'examples/aws-vpc/massdriver.yaml',
    sound: '        mask: 20\n      high_availability: false',
    spoilt: '        mask: 20\n      high_availability: "no"',
    line: 1,
  },
  {
    code: 'massdriver/boolean-default',
    file: 'examples/aws-vpc/massdriver.yaml',
    sound: '          type: boolean\n          default: true\n',
    spoilt: '          type: boolean\n',
    line: -3,
  },
  {
    code: 'massdriver/posix-class',
    file: 'examples/aws-vpc/massdriver.yaml',
    sound: '          type: boolean\n',
    spoilt: '          type: boolean\n          pattern: "[[:space:]]"\n',
    line: 1,
  },
  {
    code: 'massdriver/enum-connection',
    file: 'examples/aws-vpc/massdriver.yaml',
    sound: '          title: Automatically Select CIDR\n',
    spoilt:
      '          title: Automatically Select CIDR\n          $md.enum:\n            connection: nowhere\n            options: .\n',
    line: 2,
  },
  {
    code: 'massdriver/step-folder',
    file: 'examples/aws-vpc/massdriver.yaml',
    sound: '  - path: src\n',
    spoilt: '  - path: source\n',
    beside: ['massdriver/examples/aws-vpc/src/'],
  },
  {
    code: 'massdriver/type-shape',
    file: 'examples/mass-resource-type-simple/massdriver.yaml',
    sound: '  type: object',
    spoilt: '  type: array',
  },
  {
    code: 'massdriver/not-sensitive',
    file: 'examples/mass-resource-type/massdriver.yaml',
    sound: '      $md.sensitive: true\n',
    spoilt: '',
    line: -1,
  },
  {
    code: 'terraform/secret-literal',
    file: 'examples/k8s-elasticsearch/src/_artifacts.tf',
    sound: 'random_password.es_secret.result',
    spoilt: '"hunter2-hunter2"',
  },
  {
    code: 'massdriver/header',
    file: 'aws-rds-postgres/massdriver.yaml',
    sound: 'version: 1.0.0\n',
    spoilt: '',
    line: -1,
  },
];
