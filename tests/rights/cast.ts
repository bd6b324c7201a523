import type { InstanceRole, Mandate, Role } from '../../shared/vocabulary.js';
import type { TestApplication } from '../support/application.js';
import { TestClient } from '../support/client.js';
import { World, type TestOrganisation, type TestPerson } from '../support/factories.js';
import { COLUMNS, houseOf, type Column } from './actors.js';

const ROLES: Partial<Record<string, Role>> = { editor: 'editor', lead: 'lead' };
const INSTANCE_ROLES: Partial<Record<string, InstanceRole>> = { coordinator: 'coordinator', mandated: 'coordinator', admin: 'admin' };
const MANDATES: Partial<Record<string, Mandate>> = { mandated: { districts: ['Kreis Anderswo'] } };

export interface Player {
  column: Column;
  /** null for the guest. */
  person: TestPerson | null;
  client: TestClient;
}

/** Two houses, somebody for every column, and somebody in each house whom no column is about. */
export class Cast {
  private constructor(
    private readonly node: TestApplication,
    readonly world: World,
    readonly own: TestOrganisation,
    readonly other: TestOrganisation,
    readonly players: ReadonlyMap<Column, Player>,
    readonly somebody: { own: TestPerson; other: TestPerson; flagged: TestPerson },
  ) {}

  static async gather(node: TestApplication): Promise<Cast> {
    const world = new World(node);
    const own = await world.organisation({ name: 'Stadt Eigenhausen', district: 'Kreis Eigenland' });
    const other = await world.organisation({ name: 'Stadt Anderhausen', district: 'Kreis Anderland' });
    // A version of before exists, which a stale request names.
    await node.database.rows('update organisation set version = 2, components_version = 2 where id = $1', [own.id]);
    const somebody = { own: await world.person({ organisation: own }), other: await world.person({ organisation: other }), flagged: await world.person({ organisation: own }) };
    const players = new Map<Column, Player>();
    const cast = new Cast(node, world, own, other, players, somebody);
    for (const column of COLUMNS) players.set(column, await cast.make(column));
    return cast;
  }

  player(column: Column): Player {
    const player = this.players.get(column);
    if (!player) throw new Error(`nobody plays ${column}`);
    return player;
  }

  /** Who plays this column; for the guest, who is nobody, somebody of the own house. */
  personOf(column: Column): TestPerson {
    return this.player(column).person ?? this.somebody.own;
  }

  /** One more person of this column, for acts that end their own session. */
  async make(column: Column, passwordHash?: string): Promise<Player> {
    const house = houseOf(column);
    if (house === null) return { column, person: null, client: this.world.guest() };
    const [group = '', role = ''] = column.split(' ');
    const person = await this.world.person({
      organisation: group === 'moved' ? this.own : this[house],
      role: ROLES[role] ?? 'member',
      ...(INSTANCE_ROLES[role] ? { instanceRole: INSTANCE_ROLES[role] } : {}),
      ...(MANDATES[role] ? { mandate: MANDATES[role] } : {}),
      ...(passwordHash ? { passwordHash } : {}),
    });
    if (group === 'moved') await this.move(person, this.other);
    if (group === 'suspended') await this.suspend(person);
    return { column, person, client: person.client };
  }

  /** Ends the membership of today and begins one elsewhere. */
  async move(person: TestPerson, to: TestOrganisation): Promise<void> {
    await this.node.database.rows('update membership set until = current_date where person_id = $1 and until is null', [person.id]);
    await this.node.database.rows(`insert into membership (id, person_id, organisation_id, role, since) values (gen_random_uuid(), $1, $2, 'member', current_date)`, [person.id, to.id]);
  }

  // The row of the session stays, as if its deletion had been missed: the status alone has to keep the person out.
  private async suspend(person: TestPerson): Promise<void> {
    await this.node.database.rows(`update person set status = 'suspended' where id = $1`, [person.id]);
  }
}
