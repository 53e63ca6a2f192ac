/**
 * Electron as far as main and preload use it, for tests where its binary is absent. Each part is checked against Electron's own
 * types, records what is asked of it, and lets a test play the other side. Tests import it by its path, the code as `electron`.
 */
import { EventEmitter } from 'node:events';
import type * as Real from 'electron';

type Listener = (...values: readonly unknown[]) => unknown;

/** What tests look at and set. A fresh import of the module starts anew. */
export const record = {
  /** Answer of `requestSingleInstanceLock`. */
  isFirst: true,
  calls: [] as { readonly name: string; readonly values: readonly unknown[] }[],
  windows: [] as BrowserWindow[],
  handlers: new Map<string, Listener>(),
  schemes: new Map<string, Listener>(),
  exposed: new Map<string, unknown>(),
  /** Button that the person presses in message boxes. */
  answer: 0,
  /** Folder that the person picks, or none. */
  picked: undefined as string | undefined,
  menu: undefined as readonly Real.MenuItemConstructorOptions[] | undefined,
};

function note(name: string, ...values: readonly unknown[]): void {
  record.calls.push({ name, values });
}

/** Times that something was asked. */
export function timesOf(name: string): number {
  return record.calls.filter((call) => call.name === name).length;
}

class App extends EventEmitter {
  isPackaged = true;
  #resolve: () => void = () => undefined;
  readonly #ready = new Promise<void>((resolve) => {
    this.#resolve = resolve;
  });

  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    note('app.requestSingleInstanceLock', data);
    return record.isFirst;
  }
  whenReady(): Promise<void> {
    return this.#ready;
  }
  /** For tests: the desktop is ready. */
  becomeReady(): void {
    this.#resolve();
  }
  enableSandbox(): void {
    note('app.enableSandbox');
  }
  addRecentDocument(path: string): void {
    note('app.addRecentDocument', path);
  }
  quit(): void {
    note('app.quit');
  }
  exit(code?: number): void {
    note('app.exit', code);
  }
}

export const app = new App();

export class WebContents extends EventEmitter {
  static #next = 1;
  readonly id: number = WebContents.#next++;
  readonly mainFrame = { url: 'app://bundle/' };
  readonly sent: (readonly unknown[])[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  send(channel: string, ...values: readonly unknown[]): void {
    this.sent.push([channel, ...values]);
  }
  sendInputEvent(input: unknown): void {
    note('webContents.sendInputEvent', input);
  }
  reload(): void {
    note('webContents.reload');
  }
  forcefullyCrashRenderer(): void {
    note('webContents.forcefullyCrashRenderer');
  }
  isDestroyed(): boolean {
    return false;
  }
}

export class BrowserWindow extends EventEmitter {
  static #next = 1;
  readonly id: number = BrowserWindow.#next++;
  readonly options: Real.BrowserWindowConstructorOptions;
  readonly webContents = new WebContents();
  address = '';

  constructor(options: Real.BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    record.windows.push(this);
  }
  static getFocusedWindow(): BrowserWindow | null {
    return record.windows.at(-1) ?? null;
  }
  static getAllWindows(): BrowserWindow[] {
    return record.windows;
  }
  async loadURL(address: string): Promise<void> {
    this.address = address;
  }
  bounds: Real.Rectangle = { x: 40, y: 50, width: 1000, height: 700 };
  getNormalBounds(): Real.Rectangle {
    return this.bounds;
  }
  isMaximized(): boolean {
    return timesOf('window.maximize') > 0;
  }
  maximize(): void {
    note('window.maximize');
  }
  show(): void {
    note('window.show');
  }
  /** For tests: in the taskbar. */
  minimized = false;
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  destroy(): void {
    note('window.destroy', this.id);
  }
  focus(): void {
    note('window.focus', this.id);
    this.emit('focus');
  }
  isDestroyed(): boolean {
    return false;
  }
}

export const screen = {
  getAllDisplays(): readonly Pick<Real.Display, 'workArea'>[] {
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];
  },
};

export const ipcMain = {
  handle(channel: string, handler: Listener): void {
    record.handlers.set(channel, handler);
  },
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: Real.CustomScheme[]): void {
    note('protocol.registerSchemesAsPrivileged', schemes);
  },
  handle(scheme: string, handler: Listener): void {
    record.schemes.set(scheme, handler);
  },
} satisfies Partial<Record<keyof Real.Protocol, unknown>>;

export const dialog = {
  async showMessageBox(...values: readonly unknown[]): Promise<{ response: number }> {
    note('dialog.showMessageBox', ...values);
    return { response: record.answer };
  },
  showMessageBoxSync(...values: readonly unknown[]): number {
    note('dialog.showMessageBoxSync', ...values);
    return record.answer;
  },
  async showOpenDialog(...values: readonly unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    note('dialog.showOpenDialog', ...values);
    return { canceled: record.picked === undefined, filePaths: record.picked === undefined ? [] : [record.picked] };
  },
  showErrorBox(title: string, content: string): void {
    note('dialog.showErrorBox', title, content);
  },
} satisfies Partial<Record<keyof Real.Dialog, unknown>>;

export const shell = {
  async openExternal(address: string): Promise<void> {
    note('shell.openExternal', address);
  },
} satisfies Partial<Real.Shell>;

class Session {
  request: Parameters<Real.Session['setPermissionRequestHandler']>[0] = null;
  check: Parameters<Real.Session['setPermissionCheckHandler']>[0] = null;
  device: Parameters<Real.Session['setDevicePermissionHandler']>[0] = null;

  setPermissionRequestHandler(handler: Session['request']): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: Session['check']): void {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: Session['device']): void {
    this.device = handler;
  }
}

export const session = { defaultSession: new Session() };

export const Menu = {
  buildFromTemplate(template: Real.MenuItemConstructorOptions[]): Real.MenuItemConstructorOptions[] {
    return template;
  },
  setApplicationMenu(menu: Real.MenuItemConstructorOptions[]): void {
    record.menu = menu;
  },
};

export const contextBridge = {
  exposeInMainWorld(key: string, api: unknown): void {
    record.exposed.set(key, api);
  },
} satisfies Partial<Real.ContextBridge>;

class IpcRenderer extends EventEmitter {
  readonly asked: (readonly unknown[])[] = [];
  async invoke(channel: string, ...values: readonly unknown[]): Promise<unknown> {
    this.asked.push([channel, ...values]);
    return { ok: true, value: null };
  }
}

export const ipcRenderer = new IpcRenderer();
