import { KeyRound, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ApiDesign } from '../../shared/design/apiDesign.ts';
import type { InputField } from '../../shared/schema/describe.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { Chosen } from './chosen.ts';

interface OutlineProps {
  readonly design: ApiDesign;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
}

/** The parts of an API: inputs as a tree, outputs, versions. */
export function ApiOutline({ design, chosen, onChoose }: OutlineProps) {
  const { change, outputs, versions } = design;
  const remarked = new Set(design.remarks.map(({ path }) => path.join('.')));
  const key = chosen && 'path' in chosen ? chosen.path.join('.') : undefined;
  const rows = (fields: readonly InputField[], depth: number): ReactNode =>
    fields.map((field) => (
      <li key={field.path.join('.')}>
        <Row
          active={chosen?.part === 'input' && key === field.path.join('.')}
          depth={depth}
          onClick={() => onChoose({ part: 'input', path: field.path })}
          name={field.name}
          detail={field.type}
          required={field.required}
          remarked={remarked.has(field.path.join('.'))}
        />
        {field.children.length > 0 ? <ul>{rows(field.children, depth + 1)}</ul> : null}
      </li>
    ));
  return (
    <nav aria-label="Parts of the API" className="min-h-0 overflow-auto border-r border-line py-2">
      {change.note === undefined ? null : (
        <p className="mx-3 mb-2 rounded-md bg-warning-soft px-2 py-1.5 text-xs leading-4 text-warning">{change.note}</p>
      )}
      <Part
        title="Inputs"
        add="Input"
        {...(change.add ? { onAdd: () => onChoose({ part: 'new-input', under: [] }) } : {})}
        none={design.fields.length === 0 ? 'None that is known.' : undefined}
      >
        {design.fields.length > 0 && change.edit && change.limits.rules === undefined ? (
          <li>
            <Row
              active={chosen?.part === 'input' && key === ''}
              depth={0}
              onClick={() => onChoose({ part: 'input', path: [] })}
              name="All together"
              plain
              detail={rulesText(design)}
            />
          </li>
        ) : null}
        {rows(design.fields, 0)}
      </Part>
      <Part
        title="Outputs"
        add="Output"
        limit={change.edit ? change.limits.outputs : undefined}
        {...(change.edit && change.limits.outputs === undefined
          ? { onAdd: () => onChoose({ part: 'new-output' }) }
          : {})}
        none={outputs.length === 0 ? 'None that is known.' : undefined}
      >
        {outputs.map(({ name, type, secret }) => (
          <li key={name}>
            <Row
              active={chosen?.part === 'output' && chosen.name === name}
              depth={0}
              onClick={() => onChoose({ part: 'output', name })}
              name={name}
              detail={type}
              icon={secret ? <KeyRound size={12} aria-label="secret" className="text-ink-3" /> : null}
            />
          </li>
        ))}
      </Part>
      <Part
        title="Versions"
        add="Version"
        limit={change.limits.versions}
        {...(versions.length > 0 ? { onAdd: () => onChoose({ part: 'new-version' }) } : {})}
        none={versions.length === 0 && change.limits.versions === undefined ? 'It states none.' : undefined}
      >
        {versions.map(({ name, main, served, deprecated }) => (
          <li key={name}>
            <Row
              active={chosen?.part === 'version' && chosen.name === name}
              depth={0}
              onClick={() => onChoose({ part: 'version', name })}
              name={name}
              detail={[main && 'counts', deprecated && 'deprecated', !served && 'not served']
                .filter(Boolean)
                .join(', ')}
            />
          </li>
        ))}
      </Part>
    </nav>
  );
}

function rulesText({ rules }: ApiDesign): string {
  const count = rules.filter(({ path }) => path.length === 0).length;
  return count === 0 ? '' : `${count} rule${count === 1 ? '' : 's'}`;
}

function Part({
  title,
  add,
  onAdd,
  limit,
  none,
  children,
}: {
  readonly title: string;
  readonly add: string;
  readonly onAdd?: () => void;
  readonly limit?: string | undefined;
  readonly none?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title} className="pb-3">
      <header className="flex h-7 items-center px-3">
        <h3 className="flex-1 text-xs font-semibold text-ink-2">{title}</h3>
        {onAdd ? (
          <IconButton label={add} className="!size-6" onClick={onAdd}>
            <Plus size={14} />
          </IconButton>
        ) : null}
      </header>
      <ul>{children}</ul>
      {limit === undefined && none === undefined ? null : (
        <p className="px-3 text-xs leading-4 text-ink-3">{limit ?? none}</p>
      )}
    </section>
  );
}

function Row({
  active,
  depth,
  name,
  detail,
  required = false,
  remarked = false,
  plain = false,
  icon,
  onClick,
}: {
  readonly active: boolean;
  readonly depth: number;
  readonly name: string;
  readonly detail: string;
  readonly required?: boolean;
  readonly remarked?: boolean;
  readonly plain?: boolean;
  readonly icon?: ReactNode;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-current={active}
      onClick={onClick}
      style={{ paddingLeft: 12 + depth * 14 }}
      className={classes(
        'flex h-7 w-full items-center gap-2 pr-3 text-left outline-offset-[-2px] hover:bg-hover',
        active && 'bg-accent-soft',
      )}
    >
      <span className={classes('max-w-[60%] shrink-0 truncate', plain ? 'text-ink-2' : 'font-mono text-xs')}>
        {name}
        {required ? <span className="text-error"> *</span> : null}
      </span>
      {icon}
      <span className="min-w-0 flex-1 truncate text-right text-xs text-ink-3" title={detail}>
        {detail}
      </span>
      {remarked ? <span role="img" aria-label="could be better" className="size-1.5 rounded-full bg-warning" /> : null}
    </button>
  );
}
