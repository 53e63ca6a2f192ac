#!/usr/bin/env node
// Writes the schemas of the kinds that the product knows without a cluster. Needs Go and the test control plane:
// `npm exec -- node resources/schemas/build.mjs`. The results are committed.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { parse } from 'yaml';
import { startControlPlane } from '../../e2e/controlplane/controlPlane.ts';
import { reachable } from './generate/compact.mjs';
import { customKinds } from './generate/customResources.mjs';
import { hoisted } from './generate/hoist.mjs';
import { builtinKinds } from './generate/kubernetes.mjs';

const here = import.meta.dirname;
const gatewayApi = 'sigs.k8s.io/gateway-api@v1.6.3';
const argoCd = 'github.com/argoproj/argo-cd/v3@v3.5.1';
const fluxControllers = ['github.com/fluxcd/source-controller@v1.9.4', 'github.com/fluxcd/kustomize-controller@v1.9.4'];

const plane = await startControlPlane({ apiserverFlags: ['--runtime-config=api/all=true'] });
try {
  const kubernetes = await builtinKinds(read);
  const minor = /^kubernetes (\d+\.\d+)/.exec(kubernetes.source)[1];
  save(`kubernetes-${minor}.json`, kubernetes);
  save('gateway-api.json', customKinds(join(moduleFolder(gatewayApi), 'config/crd/standard'), named(gatewayApi)));
  save('argocd.json', hoisted('argoproj.io', customKinds(join(moduleFolder(argoCd), 'manifests/crds'), 'argo-cd 3.5.1')));
  save('flux-sources.json', hoisted('fluxcd.io', together(fluxControllers)));
  for (const name of ['kratix', 'crossplane', 'kubevela', 'kyverno', 'flux', 'cnoe']) save(`${name}.json`, written(name, kubernetes.definitions));
} finally {
  await plane.stop();
}

/** A JSON document of the API server. */
function read(path, accept = 'application/json') {
  const { certificate, key } = plane.users.admin;
  const options = { ca: plane.authority.certificate, cert: certificate, key, headers: { accept } };
  return new Promise((resolve, reject) => {
    get(plane.server + path, options, async (answer) => {
      const body = Buffer.concat(await answer.toArray()).toString('utf8');
      if (answer.statusCode === 200) resolve(JSON.parse(body));
      else reject(new Error(`${path}: ${answer.statusCode} ${body}`));
    }).once('error', reject);
  });
}

/** The kinds of several modules in one file. */
function together(modules) {
  const files = modules.map((module) => customKinds(join(moduleFolder(module), 'config/crd/bases'), named(module)));
  return {
    source: files.map((file) => file.source).join(', '),
    kinds: files.flatMap((file) => file.kinds),
    definitions: Object.assign({}, ...files.map((file) => file.definitions)),
  };
}

function moduleFolder(module) {
  return JSON.parse(execFileSync('go', ['mod', 'download', '-json', module], { encoding: 'utf8' })).Dir;
}

/** `host/path/name@v1.2.3` as `name 1.2.3`. */
function named(module) {
  return module.replace(/^.*\//, '').replace('@v', ' ');
}

/** A file that we wrote by hand, with the Kubernetes types that it refers to. */
function written(name, builtin) {
  const { source, kinds, definitions } = parse(readFileSync(join(here, `${name}.yaml`), 'utf8'));
  const roots = kinds.map((kind) => kind.schema);
  return { source, kinds, definitions: reachable(roots, { ...builtin, ...definitions }) };
}

function save(file, content) {
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(join(here, file), text);
  console.log(`${file}: ${content.source}, ${content.kinds.length} kinds, ${Math.round(text.length / 1024)} kB`);
}
