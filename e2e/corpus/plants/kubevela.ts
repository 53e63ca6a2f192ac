import type { Plant } from './plant.ts';

/** Faults in the upstream files of the folder `kubevela`. */
export const kubevelaPlants: readonly Plant[] = [
  {
    code: 'kubevela/duplicate-name',
    file: 'examples/workflow-step-group-example.yaml',
    sound: 'name: express-server2',
    spoilt: 'name: express-server',
  },
  {
    code: 'kubevela/unknown-name',
    file: 'examples/workflow-step-group-example.yaml',
    sound: 'component: express-server2',
    spoilt: 'component: express-server3',
  },
  {
    code: 'kubevela/timeout',
    file: 'examples/workflow-export2secret-app.yaml',
    sound: '        type: export2secret\n',
    spoilt: '        type: export2secret\n        timeout: 1d\n',
    line: 1,
  },
  {
    code: 'kubevela/unread-output',
    file: 'examples/workflow-export2secret-app.yaml',
    sound: '        inputs:\n          - from: status\n            parameterKey: data.serverstatus\n',
    spoilt: '',
    line: -6,
  },
  {
    code: 'kubevela/step-condition',
    file: 'examples/workflow-export2secret-app.yaml',
    sound: '        type: export2secret\n',
    spoilt: '        type: export2secret\n        if: status.nobody.phase == "succeeded"\n',
    line: 1,
  },
  {
    code: 'kubevela/auto-update',
    file: 'examples/workflow-export2secret-app.yaml',
    sound: '  namespace: default\n',
    spoilt:
      '  namespace: default\n  annotations:\n    app.oam.dev/autoUpdate: "true"\n    app.oam.dev/publishVersion: v1\n',
    line: 2,
  },
  {
    code: 'kubevela/dependency-cycle',
    file: 'examples/workflow-export2secret-app.yaml',
    sound: '    type: webservice\n',
    spoilt: '    type: webservice\n    dependsOn: [express-server]\n',
    line: -1,
  },
  {
    code: 'kubevela/topology-clusters',
    file: 'examples/workflow-export2secret-app.yaml',
    sound: '  workflow:\n',
    spoilt:
      '  policies:\n    - name: east\n      type: topology\n      properties:\n        clusters: [east]\n        clusterLabelSelector: { region: east }\n  workflow:\n',
    line: 5,
  },
  {
    code: 'kubevela/not-applied',
    file: 'examples/workflow-export2secret-app.yaml',
    sound: '          component: express-server\n',
    spoilt: '          component: express\n',
    line: -13,
  },
  {
    code: 'kubevela/nested-steps',
    file: 'examples/workflow-export2secret-app.yaml',
    sound: '      - name: export-secret\n        type: export2secret\n',
    spoilt:
      '      - name: group\n        type: step-group\n        subSteps:\n          - name: inner\n            type: step-group\n            subSteps:\n              - name: deepest\n                type: suspend\n      - name: export-secret\n        type: export2secret\n',
    line: 5,
  },
  {
    code: 'kubevela/value-order',
    file: 'examples/workflow-export2secret-app.yaml',
    sound: '      - name: apply-server\n',
    spoilt:
      '      - name: first\n        type: suspend\n        inputs:\n          - from: status\n            parameterKey: message\n      - name: apply-server\n',
    line: 3,
  },
  {
    code: 'kubevela/trait-twice',
    file: 'examples/application-application-sample.yaml',
    sound:
      '        - type: sidecar\n          properties:\n            name: "sidecar-test"\n            image: "nginx"\n',
    spoilt: '        - type: scaler\n          properties:\n            replicas: 2\n',
  },
  {
    code: 'kubevela/replicas-twice',
    file: 'examples/application-application-sample.yaml',
    sound: '        - type: sidecar\n',
    spoilt:
      '        - type: hpa\n          properties:\n            min: 1\n            max: 2\n        - type: sidecar\n',
    line: -3,
  },
  {
    code: 'kubevela/parameter',
    file: 'examples/usage-application-with-hpa.yaml',
    sound: '        image: oamdev/hello-world',
    spoilt: '        image: 7',
  },
  {
    code: 'kubevela/undeclared-parameter',
    file: 'examples/usage-application-with-hpa.yaml',
    sound: '        image: oamdev/hello-world',
    spoilt: '        image: oamdev/hello-world\n        imagge: oamdev/hello-world',
    line: 1,
  },
  {
    code: 'kubevela/unknown-type',
    file: 'examples/usage-application-with-hpa.yaml',
    sound: 'type: webservice',
    spoilt: 'type: webservise',
  },
  {
    code: 'kubevela/gateway-port',
    file: 'examples/usage-application-with-hpa.yaml',
    sound: '      traits:\n',
    spoilt:
      '      traits:\n        - type: gateway\n          properties:\n            domain: shop.acme.io\n            http:\n              "/": 8080\n',
    line: 5,
  },
  {
    code: 'kubevela/deprecated',
    file: 'examples/usage-application-with-hpa.yaml',
    sound: '  policies:\n',
    spoilt: '  policies:\n    - name: envs\n      type: env-binding\n      properties: {}\n',
    line: 2,
  },
  {
    code: 'kubevela/cue-syntax',
    file: 'examples/live-diff-definitions-myingress.yaml',
    sound: '        \tdomain: string\n',
    spoilt: '        \tdomain: string }\n',
    line: 2,
  },
  {
    code: 'kubevela/cue-parameter',
    file: 'examples/live-diff-definitions-myingress.yaml',
    sound: '        parameter: {\n',
    spoilt: '        params: {\n',
    line: -6,
  },
  {
    code: 'kubevela/definition-version',
    file: 'examples/live-diff-definitions-myingress.yaml',
    sound: 'spec:\n',
    spoilt: 'spec:\n  version: "one"\n',
    line: 1,
  },
  {
    code: 'kubevela/cue-output',
    file: 'examples/live-diff-definitions-myingress.yaml',
    sound: '        service: kubev1.#Service\n',
    spoilt: '        other: {metadata: name: "x"}\n        service: kubev1.#Service\n',
  },
  {
    code: 'kubevela/workload',
    file: 'examples/terraform-cloud-resource-provision-and-consume-ComponentDefinition-alibaba-oss.yaml',
    sound: '    definition:\n',
    spoilt: '    definitions:\n',
    line: -1,
  },
];
