import { describe, expect, it } from 'vitest';
import { layers } from '../graph/element.ts';
import { systems } from '../systems/registry.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { choiceProblem, extraRoles, fittingChoice, type StackChoice, stackOptions } from './choices.ts';
import { composeStack } from './compose.ts';

/** Every platform that can be put together. */
const all: readonly StackChoice[] = stackOptions('').api.flatMap((api) => {
  const { app, infra, portal, delivery, guardrail } = stackOptions(api);
  const orNone = (ids: readonly string[]) => [undefined, ...ids];
  return app.flatMap((app) =>
    infra.flatMap((infra) =>
      orNone(portal).flatMap((portal) =>
        orNone(delivery).flatMap((delivery) =>
          orNone(guardrail).map((guardrail) => ({
            app,
            api,
            infra,
            ...(portal && { portal }),
            ...(delivery && { delivery }),
            ...(guardrail && { guardrail }),
          })),
        ),
      ),
    ),
  );
});
const named = all.map((choice) => [Object.values(choice).join(' + '), choice] as const);

describe('A platform of one’s own', () => {
  it('can be put together in many ways', () => {
    expect(all.length).toBeGreaterThan(40);
    const engines = systems.filter(({ offer }) => offer !== undefined).map(({ id }) => id);
    for (const id of stackOptions('').api) expect(engines).toContain(id);
  });

  it.each(named)('of %s opens with nothing to mend, on three layers that are joined', (_name, choice) => {
    const files = composeStack(choice, 'platform');
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    const engine = openExample(Object.fromEntries(files.map(({ path, text }) => [path, text])));
    expect(engine.findings().filter(({ severity }) => severity !== 'info')).toEqual([]);
    const elements = [...engine.elements()];
    for (const layer of layers) expect(elements.map((one) => one.layer)).toContain(layer);
    const ends = new Set(elements.flatMap(({ edges }) => edges.flatMap(({ from, to }) => [from, to])));
    const joined = elements.filter(({ element }) => ends.has(element.id)).map(({ layer }) => layer);
    expect(layers.filter((layer) => !joined.includes(layer))).toEqual([]);
    for (const id of Object.values(choice)) expect(elements.map(({ element }) => element.system)).toContain(id);
  });
});

describe('Choosing systems', () => {
  it('keeps what fits and replaces what does not', () => {
    const choice = {
      app: 'kubernetes',
      api: 'crossplane',
      infra: 'crossplane',
      delivery: 'flux',
      guardrail: 'kyverno',
    };
    expect(fittingChoice(choice)).toEqual(choice);
    expect(fittingChoice({ ...choice, api: 'massdriver' })).toEqual({
      app: 'score',
      api: 'massdriver',
      infra: 'terraform',
    });
    expect(fittingChoice({ api: 'nothing' })).toBeUndefined();
  });

  it('says why a system can not play a role, and which can', () => {
    const choice = { app: 'score', api: 'kratix', infra: 'terraform' };
    expect(choiceProblem('infra', choice)).toBe('Terraform is no infrastructure beside Kratix: kratix can.');
    expect(choiceProblem('api', { ...choice, api: 'helm' })).toMatch(/^Helm is no platform API: .*crossplane.* can\.$/);
    for (const role of extraRoles) expect(choiceProblem(role, choice)).toBeUndefined();
  });
});
