/** What the desktop's preload script puts on the page: plain data both ways, and nothing of Electron. */
export interface DesktopBridge {
  call(name: string, input: unknown): Promise<unknown>;
  /** Hands over every event; gives the function that stops it. */
  on(listener: (name: string, data: unknown) => void): () => void;
}
