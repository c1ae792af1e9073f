import { deleteApp, initializeApp } from 'firebase/app';
import {
  collection,
  connectFirestoreEmulator,
  doc,
  initializeFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
  where,
  type Firestore,
  type Unsubscribe,
} from 'firebase/firestore';

/** Whose page it is. */
export interface Onlooker {
  readonly uid: string;
  readonly territoryId: string;
}

/** What is followed: a customer's document and one notification by their names, or all that a customer's page follows. */
export type Sight = 'documents' | 'page';

/** What a representative sees at one moment; null before the first answer. */
export interface Seen {
  /** Ids of the timeline's entries; empty where no timeline is followed. */
  readonly timeline: readonly string[] | null;
  /** Delivered orders, as counted with points, tier and segments in the customer's document. */
  readonly orders: number | null;
  /** What the notification says. */
  readonly message: string | null;
}

export interface Followed {
  readonly sight: Sight;
  readonly customerId: string;
  readonly notificationId: string;
}

const PATIENCE_MS = 30_000;

/** The two lists of the timeline, and the bell, of a customer's page, as the console asks for them. */
function pageQueries(firestore: Firestore, uid: string, customerId: string) {
  const entries = query(
    collection(firestore, 'customers', customerId, 'order_entries'),
    where('assignedRepId', '==', uid),
    orderBy('timestamp', 'desc'),
    limit(25),
  );
  const logged = query(
    collection(firestore, 'interactions'),
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
  return { entries, logged, bell };
}

/** A representative's live queries in the web SDK, under the rules. */
export class Watcher {
  readonly #leave: () => Promise<void>;
  #seen: Seen;
  #failure: Error | null = null;
  #look: () => void = () => undefined;

  constructor(project: string, host: string, onlooker: Onlooker, followed: Followed) {
    const app = initializeApp({ projectId: project }, 'bench-listener');
    const firestore = initializeFirestore(app, {});
    const [name = '', port] = host.split(':');
    const authTime = Math.floor(Date.now() / 1000);
    const { uid, territoryId } = onlooker;
    connectFirestoreEmulator(firestore, name, Number(port), {
      mockUserToken: { user_id: uid, role: 'rep', territories: [territoryId], auth_time: authTime },
    });
    const isPage = followed.sight === 'page';
    this.#seen = { timeline: isPage ? null : [], orders: null, message: null };
    const stop = isPage
      ? this.#followPage(firestore, uid, followed)
      : this.#followNotification(firestore, followed);
    stop.push(
      onSnapshot(
        doc(firestore, 'customers', followed.customerId),
        (it) => this.#see({ orders: Number(it.get('stats.orderCount') ?? 0) }),
        this.#failed,
      ),
    );
    this.#leave = async () => {
      for (const each of stop) each();
      await deleteApp(app);
    };
  }

  #followNotification(firestore: Firestore, { notificationId }: Followed): Unsubscribe[] {
    const notification = doc(firestore, 'notifications', notificationId);
    return [
      onSnapshot(notification, (it) => this.#see({ message: String(it.get('message')) }), this.#failed),
    ];
  }

  #followPage(firestore: Firestore, uid: string, { customerId, notificationId }: Followed): Unsubscribe[] {
    const { entries, logged, bell } = pageQueries(firestore, uid, customerId);
    return [
      onSnapshot(entries, ({ docs }) => this.#see({ timeline: docs.map(({ id }) => id) }), this.#failed),
      onSnapshot(logged, () => undefined, this.#failed),
      onSnapshot(
        bell,
        ({ docs }) =>
          this.#see({ message: String(docs.find(({ id }) => id === notificationId)?.get('message')) }),
        this.#failed,
      ),
    ];
  }

  readonly #failed = (error: Error): void => {
    this.#failure = error;
    this.#look();
  };

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
