import type { Problem } from '../../../shared/result.ts';

const known: Readonly<Record<string, readonly [code: string, message: string, advice: string]>> = {
  ENOENT: ['files/missing', 'is not there any more', 'Reload the folder to see what is there now.'],
  EACCES: ['files/no-permission', 'may not be read or written by you', 'Change its permissions, then try again.'],
  EPERM: ['files/no-permission', 'may not be read or written by you', 'Change its permissions, then try again.'],
  EROFS: [
    'files/read-only-disk',
    'lies on a disk that is read-only',
    'Save a copy of the folder elsewhere; unsaved work is kept.',
  ],
  ENOSPC: [
    'files/no-space',
    'does not fit: the disk is full',
    'Free some space, then save again; nothing was changed and unsaved work is kept.',
  ],
  EDQUOT: [
    'files/no-space',
    'does not fit: your quota is used up',
    'Free some space, then save again; nothing was changed and unsaved work is kept.',
  ],
  EIO: [
    'files/disk-error',
    'could not be read or written: the disk reports an error',
    'Check the disk; unsaved work is kept.',
  ],
  EISDIR: ['files/not-a-file', 'is a folder', 'Choose another name.'],
  ENOTDIR: ['files/not-a-folder', 'lies below something that is no folder', 'Choose another name.'],
  ENAMETOOLONG: ['files/name', 'has a name that is too long for this disk', 'Choose a shorter name.'],
  ELOOP: ['files/link-broken', 'is a link that leads in circles', 'Remove the link.'],
  EMFILE: [
    'files/too-many-open',
    'could not be opened: too many files are open',
    'Close other programs, then try again.',
  ],
};

/** The system's code of an error (`ENOENT` …), or the empty text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** An error of the file system as data. `place` is how the person knows the file. */
export function fileProblem(error: unknown, place: string): Problem {
  const code = errorCode(error);
  const [problem, message, advice] = known[code] ?? [
    'files/failed',
    `could not be read or written${code === '' ? '' : ` (${code})`}`,
    'Try again; unsaved work is kept.',
  ];
  return { code: problem, message: `${place} ${message}.`, advice, place };
}
