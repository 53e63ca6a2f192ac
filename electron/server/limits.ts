/** What one request, and all of them together, may take. Bytes and milliseconds. */
export const limits = {
  /** Largest body of a call: a save of many files fits, an attempt to fill the memory doesn't. */
  body: 48 * 1024 * 1024,
  /** Largest body of a page that is not in session yet: it holds a launch token and nothing else. */
  launchBody: 4 * 1024,
  headers: 16 * 1024,
  headersTime: 10_000,
  requestTime: 60_000,
  connections: 256,
  /** How long a launch link can be used. */
  launchTime: 60_000,
  /** Wrong launch tokens after which no more are taken. */
  launchFailures: 10,
  /** How long an events connection may wait before it says its session key. */
  greetingTime: 2_000,
  /** A page that reads events this slowly is cut off and reloads. */
  eventsBehind: 64 * 1024 * 1024,
  /** A call that takes longer than this sends a blank now and then, so that browsers don't give it up. */
  heartbeat: 20_000,
} as const;
