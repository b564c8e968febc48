import type { accounts, sessions } from '@queqiao/contracts';
import { useSyncExternalStore } from 'react';

/** Renewed this long before it ends, in ms. */
const MARGIN_MS = 30_000;

type Renew = () => Promise<sessions.OpenedSession | undefined>;

/**
 * Who is signed in on this page. The access token lives in memory only: it is gone with the page, and a cookie that no
 * script can read renews it.
 */
class Session {
  private opened: sessions.OpenedSession | undefined;
  private isStale = false;
  private renewal: Promise<void> | undefined;
  /** The person signed out here: there is nothing to renew until somebody signs in. */
  private isLeft = false;
  private readonly listeners = new Set<() => void>();

  readonly user = (): accounts.UserSignedIn | undefined => this.opened?.user;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  begin(opened: sessions.OpenedSession): void {
    this.opened = opened;
    this.isLeft = false;
    this.isStale = false;
    this.tell();
  }

  end(): void {
    this.opened = undefined;
    this.tell();
  }

  /** Keeps who is signed in, but asks for a new token before anything else is asked. */
  renewNext(): void {
    this.isStale = true;
  }

  leave(): void {
    this.isLeft = true;
    this.end();
  }

  /** A token that is good for a while; undefined when nobody is signed in. Many askers share one renewal. */
  async token(renew: Renew): Promise<string | undefined> {
    if (this.isLeft) return undefined;
    if (this.isStale || this.opened === undefined || Date.parse(this.opened.accessUntil) - Date.now() < MARGIN_MS) {
      this.renewal ??= this.renewBy(renew).finally(() => {
        this.renewal = undefined;
      });
      await this.renewal;
    }
    return this.opened?.access;
  }

  private async renewBy(renew: Renew): Promise<void> {
    const opened = await renew();
    if (opened === undefined) this.end();
    else this.begin(opened);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

export const session = new Session();

/** Who is signed in. */
export const useUser = () => useSyncExternalStore(session.subscribe, session.user);
