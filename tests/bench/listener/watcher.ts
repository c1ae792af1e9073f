import { deleteApp, initializeApp } from 'firebase/app';
import {
  collection,
  collectionGroup,
  connectFirestoreEmulator,
  doc,
  initializeFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
  where,
} from 'firebase/firestore';

/** Whose page it is. */
export interface Onlooker {
  readonly uid: string;
  readonly territoryId: string;
}

/** What a representative's open page of a customer shows at one moment. */
export interface Seen {
  /** Ids of the timeline's entries. */
  readonly timeline: readonly string[];
  /** Delivered orders, by the statistics on the page; null before the first answer. */
  readonly orders: number | null;
  /** Ids of the bell's entries; null before the first answer. */
  readonly bell: readonly string[] | null;
}

const PATIENCE_MS = 30_000;

/** A customer's page in the web SDK: three live queries, as the console makes them, under the rules. */
export class Watcher {
  readonly #leave: () => Promise<void>;
  #seen: Seen = { timeline: [], orders: null, bell: null };
  #failure: Error | null = null;
  #look: () => void = () => undefined;

  constructor(project: string, host: string, { uid, territoryId }: Onlooker, customerId: string) {
    const app = initializeApp({ projectId: project }, 'bench-listener');
    const firestore = initializeFirestore(app, {});
    const [name = '', port] = host.split(':');
    const authTime = Math.floor(Date.now() / 1000);
    connectFirestoreEmulator(firestore, name, Number(port), {
      mockUserToken: { user_id: uid, role: 'rep', territories: [territoryId], auth_time: authTime },
    });
    const timeline = query(
      collectionGroup(firestore, 'interactions'),
      where('assignedRepId', '==', uid),
      where('customerId', '==', customerId),
      orderBy('timestamp', 'desc'),
      limit(25),
    );
    const bell = query(
      collection(firestore, 'notifications'),
      where('userId', '==', uid),
      orderBy('createdAt', 'desc'),
      limit(30),
    );
    const customer = doc(firestore, 'customers', customerId);
    const failed = (error: Error): void => {
      this.#failure = error;
      this.#look();
    };
    const stop = [
      onSnapshot(timeline, ({ docs }) => this.#see({ timeline: docs.map(({ id }) => id) }), failed),
      onSnapshot(bell, ({ docs }) => this.#see({ bell: docs.map(({ id }) => id) }), failed),
      onSnapshot(customer, (it) => this.#see({ orders: Number(it.get('stats.orderCount') ?? 0) }), failed),
    ];
    this.#leave = async () => {
      for (const each of stop) each();
      await deleteApp(app);
    };
  }

  #see(part: Partial<Seen>): void {
    this.#seen = { ...this.#seen, ...part };
    this.#look();
  }

  /** Resolves at the first moment at which what is seen is so. One wait at a time. */
  async until(isSo: (seen: Seen) => boolean): Promise<void> {
    const isOver = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('Nothing was seen for half a minute.')), PATIENCE_MS);
      this.#look = () => {
        if (this.#failure === null && !isSo(this.#seen)) return;
        clearTimeout(late);
        if (this.#failure === null) resolve();
        else reject(this.#failure);
      };
    });
    this.#look();
    await isOver;
  }

  close(): Promise<void> {
    return this.#leave();
  }
}
