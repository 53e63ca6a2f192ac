import { Download, Plus, Users } from 'lucide-react';
import { callOf, perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select } from '../ui/Field.tsx';
import { importTeams } from './importTeams.ts';
import { modeLooks, modes, teamTypes, typeLooks } from './looks.ts';
import { TeamDrawing } from './TeamDrawing.tsx';
import { type ShownTeam, useTeams } from './useTeams.ts';

/** Who works on the platform, of which type, and how they work together. */
export default function Teams() {
  const teams = useTeams();
  const show = useStore((state) => state.show);
  if (!teams) return null;
  if (teams.length === 0)
    return (
      <EmptyState icon={<Users size={20} />} title="No team yet">
        <p>Teams say who owns a domain and how they work with others.</p>
        <span className="mt-2 flex gap-2">
          <Button onClick={() => show({ name: 'add-team' })}>
            <Plus size={14} /> New team…
          </Button>
          <Button title="From catalogue groups and CODEOWNERS" onClick={() => void importTeams()}>
            <Download size={14} /> Import teams
          </Button>
        </span>
      </EmptyState>
    );
  return (
    <div className="@container grid gap-5 p-5">
      <div className="grid items-start gap-5 @[900px]:grid-cols-[minmax(0,1fr)_256px]">
        <div className="min-w-0 overflow-auto">
          <TeamDrawing teams={teams} />
        </div>
        <Legend />
      </div>
      <section aria-label="How teams work together" className="max-w-[920px]">
        <div className="mb-2 flex items-center gap-2">
          <h3 className="flex-1 font-semibold">How they work together</h3>
          <Button title="From catalogue groups and CODEOWNERS" onClick={() => void importTeams()}>
            <Download size={14} /> Import teams
          </Button>
          <Button onClick={() => show({ name: 'add-team' })}>
            <Plus size={14} /> New team…
          </Button>
        </div>
        <InteractionTable teams={teams} />
      </section>
    </div>
  );
}

function InteractionTable({ teams }: { readonly teams: readonly ShownTeam[] }) {
  return (
    <div className="overflow-auto rounded-lg border border-line bg-panel">
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="text-xs text-ink-3">
            <th className="p-2 font-medium">Team</th>
            {teams.map((team) => (
              <th key={team.name} scope="col" className="max-w-44 truncate p-2 font-medium">
                with {team.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <tr key={team.name} className="border-t border-line-soft">
              <th scope="row" className="p-2 font-medium">
                {team.name}
                <span className="block text-xs font-normal text-ink-3">
                  {team.type ? typeLooks[team.type].title : 'No type yet'}
                </span>
              </th>
              {teams.map((other) => (
                <td key={other.name} className="p-2">
                  {other.name === team.name ? (
                    <span className="text-ink-3">–</span>
                  ) : (
                    <Mode team={team} other={other.name} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Mode({ team, other }: { readonly team: ShownTeam; readonly other: string }) {
  const known = team.interactions.find((one) => one.team === other);
  return (
    <Select
      aria-label={`${team.name} with ${other}`}
      className="min-w-36"
      value={known?.mode ?? ''}
      onChange={(event) => {
        const mode = modes.find((one) => one === event.target.value) ?? null;
        const purpose = known?.purpose;
        void perform(
          callOf('team.set-interaction', {
            team: team.name,
            with: other,
            mode,
            ...(mode !== null && purpose !== undefined && { purpose }),
          }),
        );
      }}
    >
      <option value="">none stated</option>
      {modes.map((mode) => (
        <option key={mode} value={mode}>
          {modeLooks[mode].title}
        </option>
      ))}
    </Select>
  );
}

function Legend() {
  return (
    <aside
      aria-label="Legend"
      className="grid gap-x-6 gap-y-3 rounded-lg border border-line bg-panel p-3 text-xs @max-[899px]:grid-cols-2"
    >
      <section>
        <h3 className="mb-1.5 font-semibold">Types of team</h3>
        <ul className="grid gap-1.5">
          {teamTypes.map((type) => (
            <li key={type} className="flex gap-2">
              <span className={`mt-0.5 h-3.5 w-6 shrink-0 rounded-[3px] border-[1.5px] ${typeLooks[type].colour}`} />
              <span>
                <b className="font-medium">{typeLooks[type].title}</b>
                <span className="block text-ink-3">{typeLooks[type].purpose}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-1.5 font-semibold">Ways of working together</h3>
        <ul className="grid gap-1.5">
          {modes.map((mode) => (
            <li key={mode} className="flex gap-2">
              <svg width="24" height="14" className="mt-0.5 shrink-0" aria-hidden="true">
                <line
                  x1="2"
                  y1="7"
                  x2="22"
                  y2="7"
                  stroke={modeLooks[mode].stroke}
                  strokeWidth={mode === 'collaboration' ? 4 : 2.25}
                  strokeDasharray={modeLooks[mode].dash}
                  strokeLinecap="round"
                />
              </svg>
              <span>
                <b className="font-medium">{modeLooks[mode].title}</b>
                <span className="block text-ink-3">{modeLooks[mode].meaning}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
