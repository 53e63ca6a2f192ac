import { describe, expect, it } from 'vitest';
import { kindsOfTemplate, outputsOfTemplate, paramsThatMustBe } from './outputTemplate.ts';

describe('outputsOfTemplate', () => {
  it('reads the top-level keys and which of them are secret', () => {
    const outputs = outputsOfTemplate(
      'host: {{ .State.service }}\nuser:\n  name: a\npassword: {{ encodeSecretRef .State.service "password" }}\n',
    );
    expect(outputs?.map(({ name, secret }) => [name, secret])).toEqual([
      ['host', undefined],
      ['user', undefined],
      ['password', true],
    ]);
  });

  it('passes over lines that are only actions', () => {
    expect(
      outputsOfTemplate('{{ if not .Params.port }}{{ fail "no" }}{{ end }}\nhost: a\n')?.map(({ name }) => name),
    ).toEqual(['host']);
  });

  it('does not know keys that are computed', () => {
    expect(outputsOfTemplate('{{ range $k, $v := .State }}\n{{ $k }}: {{ $v }}\n{{ end }}')).toBeUndefined();
  });
});

describe('paramsThatMustBe', () => {
  it('finds parameters whose absence fails', () => {
    const template = '{{ if not .Params.workload }}{{ fail "no workload" }}{{ end }}\n{{ .Params.port | default 80 }}';
    expect(paramsThatMustBe(template)).toEqual(['workload']);
  });
});

describe('kindsOfTemplate', () => {
  it('lists the objects and not what they refer to', () => {
    const manifests =
      '- apiVersion: v1\n  kind: Service\n- kind: HorizontalPodAutoscaler\n  spec:\n    scaleTargetRef:\n      kind: Deployment\n';
    expect(kindsOfTemplate(manifests)).toEqual(['Service', 'HorizontalPodAutoscaler']);
  });
});
