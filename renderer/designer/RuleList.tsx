import { CircleCheck, CircleHelp, CircleX, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ApiDesign } from '../../shared/design/apiDesign.ts';
import type { RuleResult } from '../../shared/design/ruleResults.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { JsonPath } from '../../shared/json.ts';
import type { SchemaRule } from '../../shared/schema/schema.ts';
import { attempt } from '../state/perform.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CommitField } from './CommitField.tsx';
import { changeCall } from './changeCall.ts';

/** The CEL rules of an input, each with what it says of the request that is shown beside it. */
export function RuleList({
  element,
  design,
  path,
  limit,
}: {
  readonly element: ElementId;
  readonly design: ApiDesign;
  readonly path: JsonPath;
  readonly limit: string | undefined;
}) {
  const [isNew, setNew] = useState(false);
  const key = path.join('.');
  const results = design.rules.filter((result) => result.path.join('.') === key);
  const state = (rules: readonly SchemaRule[]) =>
    attempt(changeCall(element, path, { rules: rules.map((rule) => ({ ...rule })) }));
  const replaced = (index: number, rule: SchemaRule) =>
    state(results.map((one) => (one.index === index ? rule : one.rule)));
  return (
    <section aria-label="Rules" className="grid gap-2 border-t border-line-soft pt-3">
      <header className="flex h-6 items-center">
        <h4 className="flex-1 text-xs font-semibold text-ink-2">Rules (CEL)</h4>
        {limit === undefined && !isNew ? (
          <IconButton label="Add a rule" className="!size-6" onClick={() => setNew(true)}>
            <Plus size={14} />
          </IconButton>
        ) : null}
      </header>
      {limit === undefined ? null : <p className="text-xs text-ink-3">{limit}</p>}
      {limit === undefined && results.length === 0 && !isNew ? (
        <p className="text-xs text-ink-3">None. A rule is an expression over self that must be true.</p>
      ) : null}
      {results.map((result) => (
        <div key={result.index} className="grid gap-1.5 rounded-md border border-line p-2.5">
          <CommitField
            label="Rule"
            lines={2}
            value={result.rule.rule}
            limit={limit}
            onCommit={(rule) => replaced(result.index, { ...result.rule, rule })}
          />
          <CommitField
            label="Message"
            value={result.rule.message ?? ''}
            limit={limit}
            help="What people read when it is broken"
            onCommit={(message) => {
              const { message: _old, ...rest } = result.rule;
              return replaced(result.index, message === '' ? rest : { ...rest, message });
            }}
          />
          <div className="flex items-center gap-2">
            <Answer result={result} />
            {limit === undefined ? (
              <IconButton
                label="Remove the rule"
                className="!size-6"
                onClick={() =>
                  void state(results.filter(({ index }) => index !== result.index).map(({ rule }) => rule))
                }
              >
                <Trash2 size={13} />
              </IconButton>
            ) : null}
          </div>
        </div>
      ))}
      {isNew ? (
        <div className="grid gap-1.5 rounded-md border border-accent p-2.5">
          <CommitField
            label="New rule"
            lines={2}
            value=""
            help={'Such as self.storage <= 100 || self.size == "large"'}
            onCommit={async (rule) => {
              const problem = await state([...results.map((result) => result.rule), { rule }]);
              if (!problem) setNew(false);
              return problem;
            }}
          />
          <Button look="quiet" className="justify-self-end" onClick={() => setNew(false)}>
            Cancel
          </Button>
        </div>
      ) : null}
    </section>
  );
}

const looks = {
  holds: { icon: CircleCheck, look: 'text-ok', words: 'Holds for the request beside it' },
  broken: { icon: CircleX, look: 'text-error', words: 'Broken by the request' },
  undecided: { icon: CircleHelp, look: 'text-unknown', words: 'Only the server can tell' },
  absent: { icon: CircleHelp, look: 'text-ink-3', words: 'Not asked: the request leaves the input out' },
} as const;

function Answer({ result }: { readonly result: RuleResult }) {
  const { icon: Icon, look, words } = looks[result.answer];
  return (
    <p data-testid="rule-answer" className={`flex min-w-0 flex-1 items-start gap-1.5 text-xs ${look}`}>
      <Icon size={14} className="mt-px shrink-0" />
      <span>{result.text === undefined ? words : `${words}: ${result.text}`}</span>
    </p>
  );
}
