import Markdown from 'markdown-to-jsx/react';
import type { AnchorHTMLAttributes } from 'react';
import { linkedPage } from './linkedPage.ts';

interface HelpTextProps {
  readonly id: string;
  readonly text: string;
  readonly onOpen: (page: string) => void;
}

const tags = {
  h1: { props: { className: 'mb-3 text-[20px] leading-7 font-semibold break-words' } },
  h2: { props: { className: 'mt-6 mb-2 text-[15px] font-semibold' } },
  h3: { props: { className: 'mt-4 mb-1.5 font-semibold' } },
  p: { props: { className: 'my-2.5 leading-5' } },
  ul: { props: { className: 'my-2.5 ml-5 list-disc leading-6' } },
  ol: { props: { className: 'my-2.5 ml-5 list-decimal leading-6' } },
  pre: {
    props: {
      tabIndex: 0,
      className:
        'my-2.5 overflow-auto rounded-md border border-line bg-code p-3 text-xs leading-[18px] [&_code]:bg-transparent [&_code]:p-0',
    },
  },
  code: { props: { className: 'rounded bg-code px-1 font-mono text-[0.92em]' } },
  table: {
    props: { className: 'my-3 block w-full overflow-auto border-collapse text-xs [&_td]:align-top', tabIndex: 0 },
  },
  th: { props: { className: 'border-b border-line py-1.5 pr-4 text-left font-semibold' } },
  td: { props: { className: 'border-b border-line-soft py-1.5 pr-4' } },
} as const;

/** A page of the documentation as it is read. */
export function HelpText({ id, text, onOpen }: HelpTextProps) {
  const a = { component: HelpLink, props: { from: id, onOpen } };
  return (
    <Markdown options={{ disableParsingRawHTML: true, forceBlock: true, overrides: { ...tags, a } }}>{text}</Markdown>
  );
}

interface HelpLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly from: string;
  readonly onOpen: (page: string) => void;
}

/** A link to another page stays in the help; any other opens outside. */
function HelpLink({ from, onOpen, href = '', children }: HelpLinkProps) {
  const page = linkedPage(from, href);
  return page === undefined ? (
    <a href={href} target="_blank" rel="noreferrer" className="text-accent underline">
      {children}
    </a>
  ) : (
    <button type="button" className="text-left text-accent underline" onClick={() => onOpen(page)}>
      {children}
    </button>
  );
}
