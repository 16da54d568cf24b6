create schema reporting;

create table reporting.report (
  id uuid primary key,
  organization_id uuid not null references organizations.organization (id),
  year smallint not null check (year between 2008 and 2200),
  unique (organization_id, year)
);

-- The file as it was handed in, once for each content.
create table reporting.source (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (length(bytes) > 0)
);

alter table reporting.source alter column bytes set storage external;

create table reporting.version (
  id uuid primary key,
  report_id uuid not null references reporting.report (id),
  number smallint not null check (number >= 1),
  state text not null default 'draft' check (state in ('draft', 'published')),
  title text not null,
  -- json, not jsonb: kept character by character, as it was judged.
  reading json not null,
  verdict json not null,
  source_name text not null check (source_name <> ''),
  source_hash text not null references reporting.source (hash),
  published_on date,
  -- What a correction corrects; only the first version needs none.
  note text check (note <> ''),
  created_at timestamptz not null default now(),
  unique (report_id, number),
  check ((state = 'published') = (published_on is not null)),
  check (number = 1 or note is not null)
);

-- One draft at a time: two people who correct the same report meet here.
create unique index one_draft_a_report on reporting.version (report_id) where state = 'draft';
create index version_by_day on reporting.version (published_on desc, id) where state = 'published';

create table reporting.figure (
  version_id uuid not null references reporting.version (id) on delete cascade,
  path text not null,
  value numeric,
  status text not null
    check (status in ('printed', 'blank', 'inferred', 'conflicting', 'missing')),
  primary key (version_id, path),
  -- A figure that was not read is never zero.
  check ((value is not null) = (status in ('printed', 'inferred')))
);

create index figure_by_path on reporting.figure (path, version_id) include (value, status);

create function reporting.refuse_change_of_published() returns trigger
language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'a published version cannot change: a correction is a new version'
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger published_versions_stay before update or delete on reporting.version
  for each row execute function reporting.refuse_change_of_published();

create function reporting.refuse_change_of_published_figures() returns trigger
language plpgsql as $$
declare
  changed uuid := case tg_op when 'INSERT' then new.version_id else old.version_id end;
begin
  if exists (select from reporting.version v where v.id = changed and v.state = 'published') then
    raise exception 'the figures of a published version cannot change'
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger published_figures_stay before insert or update or delete on reporting.figure
  for each row execute function reporting.refuse_change_of_published_figures();
