import { Injectable } from '@nestjs/common';
import { ACCESS, type Access } from '../../../shared/route.js';
import { admits } from '../http/access.js';
import type { Actor } from '../../kernel/actor.js';
import type { Audience } from '../../kernel/domain-event.js';

/** Who may join a topic, as which audiences. Every rule names its access; there is no default. */
export interface TopicRule {
  /** Name before the colon: `thread` of `thread:<id>`. */
  readonly name: string;
  readonly access: Exclude<Access, 'public'>;
  /** Whether the topic is of one subject (`thread:<id>`) or has no id (`threads`). */
  readonly ofSubject: boolean;
  /** The audiences of this topic the actor belongs to; none means: it does not exist for them. */
  audiences(actor: Actor, id: string): Promise<Audience[]>;
}

// Sockets have no guests.
const JOINABLE = ACCESS.filter((access) => access !== 'public');

/** The socket.io room of a topic for one audience. */
export function roomOf(topic: string, audience: Audience): string {
  if (audience === 'community') return `${topic}@community`;
  return 'organisation' in audience ? `${topic}@organisation:${audience.organisation}` : `${topic}@person:${audience.person}`;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Register of topics; capabilities add theirs when the application starts. */
@Injectable()
export class Topics {
  private readonly rules = new Map<string, TopicRule>();

  add(rule: TopicRule): void {
    if (this.rules.has(rule.name)) throw new Error(`Topic ${rule.name} is registered twice`);
    if (!JOINABLE.includes(rule.access)) throw new Error(`Topic ${rule.name} does not say who may join it`);
    this.rules.set(rule.name, rule);
  }

  get all(): readonly TopicRule[] {
    return [...this.rules.values()];
  }

  /** Rooms the actor joins for a topic; empty for what they may not see, exactly as for what does not exist. */
  async roomsOf(actor: Actor, topic: string): Promise<string[]> {
    const [name = '', id = '', ...rest] = topic.split(':');
    const rule = this.rules.get(name);
    if (!rule || rest.length > 0 || rule.ofSubject !== UUID.test(id) || (!rule.ofSubject && topic !== name)) return [];
    if (!admits(rule.access, actor)) return [];
    return (await rule.audiences(actor, id)).map((audience) => roomOf(topic, audience));
  }
}
