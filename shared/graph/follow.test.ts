import { describe, expect, it } from 'vitest';
import type { Edge } from './edge.ts';
import { type EdgeType, elementIdFrom } from './element.ts';
import { follow } from './follow.ts';

const edge = (from: string, type: EdgeType, to: string): Edge => ({
  id: `${from}>${to}`,
  from: elementIdFrom(from),
  to: elementIdFrom(to),
  type,
  reason: '',
  state: 'ok',
});

const edges = [
  edge('shop', 'requests', 'postgres'),
  edge('composition', 'implements', 'postgres'),
  edge('composition', 'uses', 'cloud'),
  edge('shop', 'requests', 'redis'),
  edge('redis', 'uses', 'cloud'),
  edge('cloud', 'uses', 'shop'),
];
const told = (start: string, way: 'down' | 'up') =>
  follow(edges, elementIdFrom(start), way).map(({ element, depth }) => `${depth} ${element}`);

describe('Following a request', () => {
  it('goes down through what implements it to the last thing used, each once, also around a circle', () => {
    expect(told('shop', 'down')).toEqual(['1 postgres', '2 composition', '3 cloud', '1 redis']);
  });

  it('goes on to where the work of a promise is sent', () => {
    const sent = [
      edge('shop', 'requests', 'promise'),
      edge('promise', 'schedules', 'destination'),
      edge('destination', 'schedules', 'store'),
      edge('kustomization', 'delivers', 'promise'),
    ];
    const way = follow(sent, elementIdFrom('shop'), 'down');
    expect(way.map(({ element, last }) => [element, last])).toEqual([
      ['promise', false],
      ['destination', false],
      ['store', true],
    ]);
    expect(follow(sent, elementIdFrom('store'), 'up').map(({ element }) => element)).toEqual([
      'destination',
      'promise',
      'shop',
    ]);
  });

  it('goes up to everybody who leans on it', () => {
    expect(told('composition', 'up')).toEqual(['1 postgres', '2 shop', '3 cloud', '4 redis']);
  });
});
