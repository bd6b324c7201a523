import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway, WebSocketServer, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import { Injectable, Logger } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { SOCKET, SubscribeRequest, topics, type SubscribeAnswer } from '../../../shared/events.js';
import type { Actor } from '../../kernel/actor.js';
import type { LiveNotice } from '../events/history.js';
import { Actors } from '../http/actors.js';
import { roomOf, Topics } from './topics.js';

const SOCKETS_PER_PERSON = 50;
const MESSAGES_PER_SECOND = 20;
const ROOMS_PER_SOCKET = 100;

interface SocketState {
  sessionId: string;
  personId: string;
  windowStart: number;
  messages: number;
}

const sessionRoom = (sessionId: string): string => `session:${sessionId}`;
const personRoom = (personId: string): string => `person:${personId}`;

/** The door for browsers: authorise on connect and per topic, hand out events. Nothing can be changed through it. */
@Injectable()
@WebSocketGateway()
export class RealtimeGateway implements OnGatewayConnection, OnGatewayInit {
  private readonly log = new Logger('realtime');
  private sweeping: Promise<void> = Promise.resolve();
  @WebSocketServer() private server!: Server;

  /** Test seam: lets a test hold a handshake whose session was read, before anything can reach its socket (auth.md, pitfall 3). */
  beforeEntry: (() => Promise<void>) | null = null;

  constructor(
    private readonly actors: Actors,
    private readonly topics: Topics,
  ) {}

  afterInit(server: Server): void {
    server.use((socket, next) => void this.receive(socket, next));
  }

  // Read, enter, READ AGAIN: a notice of revocation reaches only sockets that have entered, one before is seen here.
  async handleConnection(socket: Socket): Promise<void> {
    try {
      if (await this.actorOf(socket)) return;
    } catch (error) {
      this.log.warn('handshake failed', { err: error });
    }
    socket.disconnect(true);
  }

  @SubscribeMessage(SOCKET.subscribe)
  async subscribe(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<SubscribeAnswer> {
    if (this.tooFast(socket)) return { ok: false, error: 'rate_limited' };
    const parsed = SubscribeRequest.safeParse(body);
    if (!parsed.success) return { ok: false, error: 'invalid_input' };
    try {
      return await this.join(socket, parsed.data.topic);
    } catch (error) {
      // Nest would answer nothing, and the browser would wait for good.
      this.log.warn('subscribing failed', { err: error });
      return { ok: false, error: 'unavailable' };
    }
  }

  @SubscribeMessage(SOCKET.unsubscribe)
  async unsubscribe(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<SubscribeAnswer> {
    // Leaving is always granted, but not in floods.
    this.tooFast(socket);
    const parsed = SubscribeRequest.safeParse(body);
    if (!parsed.success) return { ok: false, error: 'invalid_input' };
    for (const room of socket.rooms) if (room.startsWith(`${parsed.data.topic}@`)) await socket.leave(room);
    return { ok: true };
  }

  /** Hands an event to this node's sockets; after `threads.gone` the room is emptied and clients ask anew. */
  deliver(notice: LiveNotice): void {
    for (const { topic, audience, type = notice.event.type } of notice.live) {
      const room = roomOf(topic, audience);
      this.server.to(room).emit(SOCKET.event, { ...notice.event, type, topic });
      // Only the subject's own room is emptied: lists and services go on for everybody else.
      if (type.endsWith('.gone') && (topic === topics.thread(notice.event.subject.id) || topic === topics.report(notice.event.subject.id))) this.server.in(room).socketsLeave(room);
    }
  }

  endSessions(sessionIds: readonly string[]): void {
    for (const id of sessionIds) this.server.in(sessionRoom(id)).disconnectSockets(true);
  }

  /** After a gap: everybody refetches what they show; sockets of dead sessions are closed. */
  async resync(): Promise<void> {
    this.server.emit(SOCKET.resync);
    await this.sweep();
  }

  /** Closes sockets whose session or person is gone, in case a notice was lost. One at a time: the next one begins afresh. */
  sweep(): Promise<void> {
    this.sweeping = this.sweeping.catch(() => undefined).then(() => this.closeDead());
    return this.sweeping;
  }

  private async closeDead(): Promise<void> {
    const sockets = [...this.server.sockets.sockets.values()];
    if (sockets.length === 0) return;
    const sessionOf = (socket: Socket): string => (socket.data as SocketState).sessionId;
    const living = await this.actors.living([...new Set(sockets.map(sessionOf))]);
    for (const socket of sockets) if (!living.has(sessionOf(socket))) socket.disconnect(true);
  }

  private async receive(socket: Socket, next: (refusal?: Error) => void): Promise<void> {
    let refusal: Error | undefined;
    try {
      if (!(await this.admit(socket))) refusal = new Error('unauthorized');
      await this.beforeEntry?.();
    } catch (error) {
      this.log.warn('handshake failed', { err: error });
      refusal = new Error('unavailable');
    }
    next(refusal);
  }

  private async admit(socket: Socket): Promise<boolean> {
    const actor = await this.actorOf(socket);
    if (!actor) return false;
    const open = this.server.sockets.adapter.rooms.get(personRoom(actor.personId))?.size ?? 0;
    if (open >= SOCKETS_PER_PERSON) return false;
    socket.data = { sessionId: actor.sessionId, personId: actor.personId, windowStart: Date.now(), messages: 0 } satisfies SocketState;
    await socket.join([sessionRoom(actor.sessionId), personRoom(actor.personId)]);
    return true;
  }

  private async join(socket: Socket, topic: string): Promise<SubscribeAnswer> {
    // Read again: rights may have changed since the handshake.
    const actor = await this.actorOf(socket);
    if (!actor) socket.disconnect(true);
    const rooms = actor ? await this.topics.roomsOf(actor, topic) : [];
    // A socket that was ended meanwhile would stay in its rooms.
    if (rooms.length === 0 || !socket.connected) return { ok: false, error: 'not_found' };
    if (new Set([...socket.rooms, ...rooms]).size > ROOMS_PER_SOCKET) return { ok: false, error: 'rate_limited' };
    await socket.join(rooms);
    return { ok: true };
  }

  private actorOf(socket: Socket): Promise<Actor | null> {
    return this.actors.ofCookie(socket.handshake.headers.cookie, 'watching');
  }

  private tooFast(socket: Socket): boolean {
    const state = socket.data as SocketState;
    const now = Date.now();
    if (now - state.windowStart > 1_000) {
      state.windowStart = now;
      state.messages = 0;
    }
    state.messages += 1;
    if (state.messages > MESSAGES_PER_SECOND * 3) socket.disconnect(true);
    return state.messages > MESSAGES_PER_SECOND;
  }
}
