import pg from 'pg'

export type Column = {
  readonly schema: string
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly default: string | null
  readonly generated: boolean
  readonly identity: boolean
  readonly collation: string | null
  readonly comment: string | null
}

/** A statement that makes something, and what it belongs to, for ordering. */
export type Definition = { readonly of: string; readonly name: string; readonly text: string }

export type Catalogue = {
  readonly schemas: readonly string[]
  readonly columns: readonly Column[]
  readonly constraints: readonly Definition[]
  readonly indexes: readonly Definition[]
  readonly functions: readonly Definition[]
  readonly triggers: readonly Definition[]
  readonly views: readonly Definition[]
}

const own = `n.nspname not in ('pg_catalog', 'information_schema')
  and n.nspname not like 'pg\\_%' and n.nspname <> 'public'`

/** What a migrated database holds, in a fixed order: the same text from PostgreSQL 15 and 18. */
export async function readCatalogue(url: string): Promise<Catalogue> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const ask = async <Row>(sql: string) => (await client.query(sql)).rows as Row[]
  try {
    return {
      schemas: (
        await ask<{ name: string }>(
          `select n.nspname as name from pg_namespace n where ${own} order by 1`,
        )
      ).map(({ name }) => name),
      columns: await ask<Column>(columns),
      constraints: await ask<Definition>(constraints),
      indexes: await ask<Definition>(indexes),
      functions: await ask<Definition>(functions),
      triggers: await ask<Definition>(triggers),
      views: await ask<Definition>(views),
    }
  } finally {
    await client.end()
  }
}

const columns = `
  select n.nspname as schema, c.relname as table, a.attname as column,
         format_type(a.atttypid, a.atttypmod) as type,
         -- Of a view PostgreSQL does not know: its columns count as never null unless their comment says so.
         case when c.relkind in ('v', 'm')
              then coalesce(col_description(c.oid, a.attnum) like '%nullable%', false)
              else not a.attnotnull end as nullable,
         pg_get_expr(d.adbin, d.adrelid) as default,
         a.attgenerated <> '' as generated, a.attidentity <> '' as identity,
         case when a.attcollation <> t.typcollation then l.collname end as collation,
         col_description(c.oid, a.attnum) as comment
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    left join pg_collation l on l.oid = a.attcollation
   where c.relkind in ('r', 'p', 'v', 'm') and ${own}
   order by n.nspname collate "C", c.relname collate "C", a.attnum`

// PostgreSQL 18 lists "not null" among the constraints; the columns say that already.
const constraints = `
  select n.nspname || '.' || c.relname as of, k.conname as name, pg_get_constraintdef(k.oid) as text
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace
   where k.contype in ('p', 'u', 'f', 'c', 'x') and ${own}
   order by 1, array_position('{p,u,f,c,x}'::"char"[], k.contype), k.conname collate "C"`

const indexes = `
  select n.nspname || '.' || c.relname as of, i.relname as name, pg_get_indexdef(i.oid) as text
    from pg_index x
    join pg_class i on i.oid = x.indexrelid
    join pg_class c on c.oid = x.indrelid
    join pg_namespace n on n.oid = c.relnamespace
   where not exists (select from pg_constraint k where k.conindid = i.oid and k.contype in ('p','u','x'))
     and ${own}
   order by 1, i.relname collate "C"`

const functions = `
  select n.nspname as of, p.proname as name, pg_get_functiondef(p.oid) as text
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
   where p.prokind in ('f', 'p') and ${own}
     and not exists (select from pg_depend e where e.objid = p.oid and e.deptype = 'e')
   order by 1, p.proname collate "C"`

const triggers = `
  select n.nspname || '.' || c.relname as of, g.tgname as name, pg_get_triggerdef(g.oid) as text
    from pg_trigger g
    join pg_class c on c.oid = g.tgrelid
    join pg_namespace n on n.oid = c.relnamespace
   where not g.tgisinternal and ${own}
   order by 1, g.tgname collate "C"`

const views = `
  select n.nspname || '.' || c.relname as of, c.relname as name, pg_get_viewdef(c.oid) as text
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('v', 'm') and ${own}
   order by 1`
