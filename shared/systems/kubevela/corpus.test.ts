import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';
import { builtin, builtinInputs } from './builtin/builtin.ts';
import { parameterSchema } from './cue/schema.ts';
import { readTemplate } from './cue/template.ts';
import { roleOf } from './kinds.ts';

const corpus = join('..', 'shared', 'corpus', 'kubevela');
const there = existsSync(corpus);

/** The published definitions are Helm templates, so that their CUE texts are cut out by their indentation. */
const published = there
  ? readdirSync(join(corpus, 'definitions')).map((name) => {
      const text = readFileSync(join(corpus, 'definitions', name), 'utf8');
      const [, block = ''] = /^ {6}template: \|-?\n((?: {8}.*\n|\s*\n)*)/m.exec(text) ?? [];
      const [, kind = ''] = /^kind: (.*)$/m.exec(text) ?? [];
      return { name: name.replace('.yaml', ''), kind, cue: block.replace(/^ {8}/gm, '') };
    })
  : [];

/** Newer fields than those of the published state, and one that CUE would complete by choosing among two forms. */
const different = new Set(['garbage-collect', 'apply-terraform-config']);

describe.skipIf(!there)('the published definitions', () => {
  it.each(published)('$kind $name parses, and is what is known of it without its file', ({ name, kind, cue }) => {
    expect(readTemplate(cue).unbalanced).toBeUndefined();
    const role = roleOf(kind);
    const known = role && builtin(role, name);
    expect(known).toBeDefined();
    if (!role || known?.parameter === undefined || different.has(name)) return;
    const read = parameterSchema(cue);
    const mine = builtinInputs(role, name);
    const names = Object.keys(read?.properties ?? {}).toSorted();
    expect(Object.keys(mine?.properties ?? {}).toSorted()).toEqual(names);
    expect(mine?.required?.toSorted()).toEqual(read?.required?.toSorted());
  });
});

function examples(): Record<string, string> {
  const folder = join(corpus, 'examples');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

test.skipIf(!there)('no published application is called wrong, and each finds the definitions beside it', () => {
  const engine = openExample(examples());
  expect(engine.findings().filter((finding) => finding.severity === 'error')).toEqual([]);
  const edges = [...engine.elements()].flatMap(({ edges: own }) =>
    own.map(({ type, from, to }) => `${from} ${type} ${to}`),
  );
  expect(edges.toSorted()).toMatchInlineSnapshot(`
    [
      "kubevela:Application/application-sample requests kubevela:ComponentDefinition/worker",
      "kubevela:Application/application-sample uses kubevela:TraitDefinition/ingress",
      "kubevela:Application/application-sample~2 requests kubevela:ComponentDefinition/worker",
      "kubevela:Application/application-sample~2 uses kubevela:TraitDefinition/kservice",
      "kubevela:Application/application-sample~2 uses kubevela:TraitDefinition/scaler",
      "kubevela:Application/application-sample~2 uses kubevela:TraitDefinition/sidecar",
      "kubevela:Application/application-with-startup-probe requests kubevela:ComponentDefinition/worker",
      "kubevela:Application/application-with-startup-probe uses kubevela:TraitDefinition/sidecar",
      "kubevela:Application/application-with-topologyspreadconstraints requests kubevela:ComponentDefinition/worker",
      "kubevela:Application/bookinfo requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/bookinfo requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/bookinfo requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/bookinfo requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/bookinfo requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/busybox requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/default/book-info requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/default/book-info requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/default/book-info requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/default/book-info requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/default/example requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/default/example requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/default/export-secret requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/default/first-vela-workflow requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/default/first-vela-workflow uses kubevela:TraitDefinition/ingress",
      "kubevela:Application/default/read-object requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/helloworld requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/helloworld uses kubevela:TraitDefinition/scaler",
      "kubevela:Application/livediff-demo uses kubevela:TraitDefinition/myingress",
      "kubevela:Application/livediff-demo~2 uses kubevela:TraitDefinition/myingress",
      "kubevela:Application/lixiang-app uses kubevela:TraitDefinition/ingress",
      "kubevela:Application/mysql-pvc requests kubevela:ComponentDefinition/vela-system/webservice",
      "kubevela:Application/mysql-pvc uses kubevela:TraitDefinition/ingress",
      "kubevela:Application/mysql-pvc uses kubevela:TraitDefinition/scaler",
      "kubevela:Application/podinfo-layered uses kubernetes:ConfigMap/podinfo-base",
      "kubevela:Application/podinfo-layered uses kubernetes:Secret/podinfo-overlay",
      "kubevela:Application/postgres uses kubevela:TraitDefinition/scaler",
      "kubevela:Application/webapp requests kubevela:ComponentDefinition/alibaba-oss",
      "kubevela:Application/webapp requests kubevela:ComponentDefinition/vela-system/webservice",
    ]
  `);
});
