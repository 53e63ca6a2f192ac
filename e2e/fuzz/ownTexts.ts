import type { ExampleFiles } from '../../shared/rules/rule.ts';

/** Folders of texts that no rule has an example of: CUE definitions, plans and states of Terraform. */
export const rareFolders: readonly ExampleFiles[] = [
  {
    'definitions/cache.cue': `import "strings"

// A cache for applications.
"cache": {
	type: "component"
	labels: "ui-hidden": "true"
	attributes: {
		workload: definition: { apiVersion: "apps/v1", kind: "StatefulSet" }
		status: healthPolicy: #"""
			isHealth: context.output.status.ready == true
			"""#
	}
}
template: {
	output: {
		apiVersion: "apps/v1"
		kind:       "StatefulSet"
		metadata: name: strings.ToLower("\\(context.name)-cache")
		if parameter.replicas != _|_ { spec: replicas: parameter.replicas }
		for _, v in parameter.env { spec: template: metadata: labels: (v.name): v.value }
	}
	parameter: {
		// +usage=How big it is
		size: *"small" | "large"
		replicas?: int & >=1 & <=5
		env: [...{name: string, value: =~"^[a-z]+$"}]
	}
}
`,
    'app.yaml': `apiVersion: core.oam.dev/v1beta1
kind: Application
metadata: { name: shop }
spec:
  components:
    - { name: cache, type: cache, properties: { size: large, replicas: 2 } }
`,
  },
  {
    'main.tf': 'module "db" {\n  source = "./modules/db"\n}\noutput "url" {\n  value = module.db.url\n}\n',
    'plan.json': JSON.stringify({
      format_version: '1.2',
      terraform_version: '1.9.0',
      planned_values: {
        root_module: {
          resources: [
            {
              address: 'aws_db_instance.a[0]',
              mode: 'managed',
              type: 'aws_db_instance',
              name: 'a',
              index: 0,
              values: {},
            },
          ],
          child_modules: [{ address: 'module.db', resources: [] }],
        },
      },
      resource_changes: [
        {
          address: 'aws_db_instance.a',
          type: 'aws_db_instance',
          change: { actions: ['create'], before: null, after: {} },
        },
      ],
      output_changes: { url: { actions: ['create'], after_unknown: true } },
    }),
    'outputs.json':
      '{"url": {"sensitive": true, "type": "string", "value": "x"}, "n": {"type": ["list", "string"], "value": []}}',
    'terraform.tfstate.json': JSON.stringify({
      version: 4,
      serial: 3,
      lineage: 'a',
      outputs: { url: { value: 'x', type: 'string' } },
      resources: [
        { mode: 'managed', type: 'aws_db_instance', name: 'a', provider: 'p', instances: [{ attributes: {} }] },
      ],
    }),
  },
  {
    'chart/Chart.yaml':
      'apiVersion: v2\nname: shop\nversion: 1.0.0\ndependencies:\n  - { name: db, version: ">=1", repository: "file://../db" }\n',
    'chart/values.yaml': 'replicas: 2\nimage: { tag: "" }\n',
    'chart/templates/app.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  replicas: {{ .Values.replicas }}\n',
    'kustomization.yaml':
      'resources: [base, chart/templates/app.yaml, "../*", https://example.org/x]\npatches:\n  - { path: p.yaml, target: { kind: Deployment, name: "a.*" } }\nhelmCharts: [{ name: shop }]\n',
    'p.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { replicas: 3, template: { $patch: delete } }\n',
    'blueprint.yaml':
      'apiVersion: entresol.dev/v1alpha1\nkind: Blueprint\nname: Shop\ndomains:\n  - { name: Shop, owner: team-a, files: ["chart/**"] }\nteams:\n  - { name: team-a, handles: ["@acme/a"] }\n',
  },
];

export const kubeconfig = `apiVersion: v1
kind: Config
current-context: dev
clusters:
  - name: dev
    cluster: { server: "https://127.0.0.1:6443", certificate-authority-data: Zm9v, proxy-url: "http://p:1", tls-server-name: x }
users:
  - name: ann
    user:
      exec: { apiVersion: client.authentication.k8s.io/v1, command: get-token, args: [a], env: [{ name: A, value: b }] }
  - { name: bob, user: { token: abc, as: admin } }
contexts:
  - { name: dev, context: { cluster: dev, user: ann, namespace: shop } }
  - { name: ops, context: { cluster: dev, user: bob } }
`;

export const csv = 'date;value;note\n2026-01-31;1.5;"a ""b"", c"\n2026-02-28T10:00;2;\n;;\n';

export const codeowners =
  '# who\n*  @acme/all\n/apps/**/*.yaml @acme/shop ann@example.org\ndocs\\ old/ @acme/docs # why\n[Section] @acme/x\n!no @acme/y\n**/[a-z]*/b? @acme/z\n';
