import { describe, expect, it } from 'vitest';
import { portType, resourceTypes, wellKnownOutputs } from './portTypes.ts';

describe('portType', () => {
  it.each([
    ['PostgreSQL', 'postgres'],
    [' pg ', 'postgres'],
    ['rabbitmq', 'amqp'],
    ['my_Thing', 'my-thing'],
    ['db.acme.io/Postgres', 'db.acme.io/Postgres'],
  ])('reads %j as %j', (text, type) => {
    expect(portType(text)).toBe(type);
  });

  it('gives no name to two types', () => {
    const names = resourceTypes.flatMap((known) => [known.type, ...known.aliases]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('wellKnownOutputs', () => {
  it('marks the secret ones, also by an alias', () => {
    expect(
      wellKnownOutputs('postgresql')
        ?.filter((output) => output.secret)
        .map((output) => output.name),
    ).toEqual(['password']);
  });

  it('tells no outputs from no convention', () => {
    expect(wellKnownOutputs('route')).toEqual([]);
    expect(wellKnownOutputs('volume')).toBeUndefined();
    expect(wellKnownOutputs('made-up')).toBeUndefined();
  });
});
