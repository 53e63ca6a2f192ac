import { memo } from 'react';
import { elementIdFrom } from '../../shared/graph/element.ts';
import type { FolderBox } from '../../shared/layout/layout.ts';
import { useStore } from '../state/store.ts';
import { Ending } from '../ui/Ending.tsx';
import { camera } from './camera.ts';
import { InPicture } from './InPicture.tsx';

/** Where many cards belong to no domain: what lies in one folder, held together by a shade and the folder's name. */
export const FolderBoxes = memo(function FolderBoxes({ folders }: { readonly folders: readonly FolderBox[] }) {
  const select = useStore((state) => state.select);
  return (
    <InPicture>
      <div className="absolute top-0 left-0 -z-2">
        {folders.map(({ key, folder, rect, elements }) => (
          <div
            key={key}
            data-testid="folder-box"
            style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
            className="absolute rounded-[10px] bg-ink/[0.035]"
          >
            <button
              type="button"
              tabIndex={-1}
              title={`${folder}: click to select what is in it, double-click to go in`}
              onClick={() => select(elements.map(elementIdFrom))}
              onDoubleClick={() => camera()?.fit(elements.map(elementIdFrom))}
              className="pointer-events-auto absolute top-[7px] left-3 max-w-[calc(100%-24px)] origin-top-left truncate font-mono text-[calc(11px*var(--label-scale))] leading-[16px] text-ink-3 hover:text-ink"
            >
              <Ending text={folder} />
            </button>
          </div>
        ))}
      </div>
    </InPicture>
  );
});
