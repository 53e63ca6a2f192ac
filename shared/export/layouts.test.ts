import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Engine } from '../workspace/engine.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { exportArgocd, repoToFillIn } from './argocd.ts';
import type { ExportFile } from './exported.ts';
import { exportFlux } from './flux.ts';
import { exportHelm } from './helm.ts';
import { exportKustomize } from './kustomize.ts';

const sample = fileURLToPath(new URL('../../resources/samples/shop/', import.meta.url));
const shop = openExample(
  Object.fromEntries(
    readdirSync(sample, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path, readFileSync(join(sample, path), 'utf8')]),
  ),
);
const opened = (files: readonly ExportFile[]) =>
  openExample(Object.fromEntries(files.map(({ path, text }) => [path, text])));
const edgesOf = (engine: Engine) => [...engine.elements()].flatMap(({ edges }) => edges);

const layouts = {
  kustomize: exportKustomize(shop),
  argocd: exportArgocd(shop, repoToFillIn),
  flux: exportFlux(shop, repoToFillIn),
  helm: exportHelm(shop, 'Shop Platform'),
};

describe.each(Object.entries(layouts))('the definitions for %s', (_name, files) => {
  it('open again with no error', () => {
    const findings = opened(files).findings();
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code, file }) => `${code} ${file}`)).toEqual(
      [],
    );
  });

  it('hold every definition', () => {
    const texts = files.map(({ text }) => text);
    expect(layouts.kustomize.slice(1).filter(({ text }) => !texts.includes(text))).toEqual([]);
  });

  it('are nothing where there is nothing to send', () => {
    const empty = openExample({ 'score.yaml': 'apiVersion: score.dev/v1b1\n' });
    expect([exportArgocd(empty, repoToFillIn), exportFlux(empty, repoToFillIn), exportHelm(empty, 'x')].flat()).toEqual(
      [],
    );
  });
});

describe('what delivers them', () => {
  it('is an app of apps, with waves in apply order', () => {
    const delivered = edgesOf(opened(layouts.argocd)).filter(({ type }) => type === 'delivers');
    const apps = layouts.argocd.filter(({ path }) => path.startsWith('apps/'));
    for (const { path } of apps)
      expect(delivered.map(({ to }) => to)).toContain(`argocd:Application/argocd/${path.slice(5, -5)}`);
    expect(apps.map(({ text }) => parse(text).metadata.annotations['argocd.argoproj.io/sync-wave'])).toEqual(
      apps.map((_, wave) => String(wave)),
    );
    expect(apps.map(({ path }) => path)).toEqual(apps.map(({ path }) => path).toSorted());
  });

  it('is a chain of Kustomizations, each behind the one before it', () => {
    const chain = edgesOf(opened(layouts.flux)).filter(
      ({ from, type }) => from.startsWith('flux:') && type === 'depends',
    );
    const stages = layouts.flux.filter(({ path }) => /^flux\/\d/.test(path));
    expect(stages.length).toBeGreaterThan(2);
    expect(chain.length).toBe(stages.length - 1);
  });

  it('is a chart that renders each text as it was', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {query: "{{ up }}"}\n';
    const made = exportHelm(openExample({ 'a.yaml': text }), 'a').find(({ path }) => path.startsWith('templates/'));
    expect(made?.text).toContain('"{{ "{{" }} up }}"');
  });
});
