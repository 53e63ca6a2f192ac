import { describe, expect, it } from 'vitest';
import { elementIdFrom } from '../../shared/graph/element.ts';
import { stopsOf } from './stops.ts';

const domains = [{ name: 'shop', elements: [elementIdFrom('a')], counts: { errors: 0, warnings: 0, infos: 0 } }];
const view = { id: 'one', title: 'One', domains: ['shop'], elements: ['b'] };
const other = { id: 'two', title: 'Two', domains: [], elements: [], note: 'as saved' };

describe('The stops of a presentation', () => {
  it('are the steps of a tour, with what the tour says of them', () => {
    const tours = [{ id: 't', title: 'T', steps: [{ view: 'two', note: 'said' }, { view: 'one' }, { view: 'gone' }] }];
    const stops = stopsOf({ teams: [], views: [view, other], tours }, domains);
    expect(stops.map(({ title, note }) => [title, note])).toEqual([
      ['Two', 'said'],
      ['One', undefined],
    ]);
    expect(stops[1]?.elements).toEqual(['a', 'b']);
  });

  it('show what was saved: the part, the colours, or another way of looking', () => {
    const views = [{ ...view, shows: 'matrix', heat: 'findings' } as const, other];
    expect(stopsOf({ teams: [], views, tours: [] }, domains).map(({ shows, heat }) => [shows, heat])).toEqual([
      ['matrix', 'findings'],
      ['canvas', 'off'],
    ]);
  });

  it('are the saved views without a tour, and else the picture and its domains', () => {
    expect(stopsOf({ teams: [], views: [view, other], tours: [] }, domains).map(({ title }) => title)).toEqual([
      'One',
      'Two',
    ]);
    expect(stopsOf({ teams: [], views: [], tours: [] }, domains).map(({ title }) => title)).toEqual([
      'The whole platform',
      'shop',
    ]);
  });
});
