import { useEffect, useSyncExternalStore } from 'react';
import { io, type Socket } from 'socket.io-client';
import { LiveEvent, SOCKET, type SubscribeAnswer } from '../../shared/events.js';
import { queryClient, SESSION_KEY } from './query-client.js';

/** `polling`: the socket cannot connect (a proxy in between); visible queries are then asked again every 30 seconds. */
export type LiveState = 'off' | 'online' | 'reconnecting' | 'polling';

const GIVE_UP_AFTER = 10_000;
const POLL_EVERY = 30_000;

let socket: Socket | null = null;
let state: LiveState = 'off';
let wasOnline = false;
let giveUp: ReturnType<typeof setTimeout> | undefined;
let poll: ReturnType<typeof setInterval> | undefined;
const topicCounts = new Map<string, number>();
const eventHandlers = new Set<(event: LiveEvent) => void>();
const stateListeners = new Set<() => void>();
const listeningHandlers = new Set<(topic: string) => void>();

/** Connects for a signed-in person; calling it again changes nothing. */
export function startLive(): void {
  if (socket) return;
  socket = io({ path: '/socket.io', transports: ['websocket'], reconnectionDelay: 500, reconnectionDelayMax: 8_000, randomizationFactor: 0.5 });
  setState('reconnecting');
  expectConnection();
  socket.on('connect', onConnect);
  socket.on('disconnect', onDisconnect);
  socket.on('connect_error', onConnectError);
  socket.on(SOCKET.event, onMessage);
  socket.on(SOCKET.resync, resynchronise);
  window.addEventListener('online', connectNow);
}

/** Ends the connection, as after signing out. Topics stay wanted: the next person's pages ask anew. */
export function stopLive(): void {
  window.removeEventListener('online', connectNow);
  socket?.removeAllListeners();
  socket?.disconnect();
  socket = null;
  wasOnline = false;
  clearTimeout(giveUp);
  clearInterval(poll);
  poll = undefined;
  setState('off');
}

/** Hands every live event to `handler` until the returned function is called. */
export function onLiveEvent(handler: (event: LiveEvent) => void): () => void {
  eventHandlers.add(handler);
  return () => eventHandlers.delete(handler);
}

/**
 * Subscribes while the component is mounted; several components may want the same topic. `onListening` is called
 * whenever the server agreed: what happened between a page's first read and that moment was told to nobody, so the page
 * asks once more. It must be stable.
 */
export function useTopic(topic: string | null | undefined, onListening?: () => void): void {
  useEffect(() => {
    if (!topic) return undefined;
    const heard = (agreed: string): void => {
      if (agreed === topic) onListening?.();
    };
    listeningHandlers.add(heard);
    const stop = wantTopic(topic);
    return () => {
      listeningHandlers.delete(heard);
      stop();
    };
  }, [topic, onListening]);
}

/** Calls `handler` for every live event while mounted; the handler must be stable. */
export function useLiveEvents(handler: (event: LiveEvent) => void): void {
  useEffect(() => onLiveEvent(handler), [handler]);
}

export const useLiveState = (): LiveState =>
  useSyncExternalStore(
    (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    () => state,
  );

/** Asks for what is on the screen again, spread over a second so that not all browsers ask at once. */
export function resynchronise(): void {
  setTimeout(() => void queryClient.invalidateQueries({ refetchType: 'active' }), Math.random() * 1_000);
}

function wantTopic(topic: string): () => void {
  const count = topicCounts.get(topic) ?? 0;
  topicCounts.set(topic, count + 1);
  if (count === 0) subscribe(topic);
  return () => {
    const left = (topicCounts.get(topic) ?? 1) - 1;
    if (left > 0) {
      topicCounts.set(topic, left);
      return;
    }
    topicCounts.delete(topic);
    if (socket?.connected) socket.emit(SOCKET.unsubscribe, { topic });
  };
}

function subscribe(topic: string, triesLeft = 2): void {
  if (!socket?.connected) return;
  socket.emit(SOCKET.subscribe, { topic }, (answer?: SubscribeAnswer) => {
    if (answer?.ok) for (const heard of listeningHandlers) heard(topic);
    if (!answer || answer.ok) return;
    // Many tabs at once may pass the limit, a database may be away for a while; what is refused for good (`not_found`)
    // the page itself finds out.
    const left = answer.error === 'unavailable' ? triesLeft : triesLeft - 1;
    if (['rate_limited', 'unavailable'].includes(answer.error) && left >= 0) {
      setTimeout(() => topicCounts.has(topic) && subscribe(topic, left), 3_000);
    }
  });
}

function onConnect(): void {
  clearTimeout(giveUp);
  clearInterval(poll);
  poll = undefined;
  setState('online');
  for (const topic of topicCounts.keys()) subscribe(topic);
  // What happened while we were away is not sent again.
  if (wasOnline) resynchronise();
  wasOnline = true;
}

function onDisconnect(reason: string): void {
  setState('reconnecting');
  expectConnection();
  if (reason === 'io server disconnect') {
    // The server ended it, so perhaps the session: read it again; while it stands, connect again.
    void queryClient.invalidateQueries({ queryKey: SESSION_KEY });
    const closed = socket;
    setTimeout(() => socket === closed && closed?.connect(), 1_000 + Math.random() * 1_000);
  }
}

/** The device has its network back: waiting for the next attempt, up to twelve seconds, would be for nothing. */
function connectNow(): void {
  if (socket && !socket.connected) socket.disconnect().connect();
}

function onConnectError(error: Error): void {
  if (error.message === 'unauthorized') {
    void queryClient.invalidateQueries({ queryKey: SESSION_KEY });
    // A refusal by the server is not repeated by socket.io itself.
    const refused = socket;
    setTimeout(() => socket === refused && refused?.connect(), 5_000);
  }
}

function onMessage(message: unknown): void {
  const event = LiveEvent.safeParse(message);
  // A newer server may know more kinds of events than this page; those are none of its business.
  if (!event.success) return;
  // Its audience changed: the server emptied the room, and who may still know of it asks to come in again.
  if (event.data.type.endsWith('.gone') && topicCounts.has(event.data.topic)) subscribe(event.data.topic);
  for (const handler of eventHandlers) handler(event.data);
}

function expectConnection(): void {
  clearTimeout(giveUp);
  giveUp = setTimeout(() => {
    setState('polling');
    poll ??= setInterval(() => {
      if (document.visibilityState === 'visible') void queryClient.invalidateQueries({ refetchType: 'active' });
    }, POLL_EVERY);
  }, GIVE_UP_AFTER);
}

function setState(next: LiveState): void {
  // Attempts that fail while polling are silent; only a connection ends it.
  if (state === next || (state === 'polling' && next === 'reconnecting')) return;
  state = next;
  for (const listener of stateListeners) listener();
}
