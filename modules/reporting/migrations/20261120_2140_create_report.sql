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

-- What the public has seen stays. Each table asks whether a published version stands on the row.
create function reporting.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'what is published cannot change (%): a correction is a new version', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create function reporting.is_published(version uuid) returns boolean
language sql stable as $$
  select exists (select from reporting.version v where v.id = version and v.state = 'published')
$$;

create trigger published_versions_stay before update or delete on reporting.version
  for each row when (old.state = 'published') execute function reporting.refuse_change();

create trigger figures_are_not_added before insert on reporting.figure
  for each row when (reporting.is_published(new.version_id)) execute function reporting.refuse_change();

create trigger published_figures_stay before update or delete on reporting.figure
  for each row when (reporting.is_published(old.version_id)) execute function reporting.refuse_change();

-- A file is never changed; one that a version came from is not taken away (foreign key).
create trigger sources_stay before update on reporting.source
  for each row execute function reporting.refuse_change();

create trigger reports_stay before update on reporting.report
  for each row execute function reporting.refuse_change();

create trigger versions_are_not_emptied before truncate on reporting.version
  for each statement execute function reporting.refuse_change();

create trigger figures_are_not_emptied before truncate on reporting.figure
  for each statement execute function reporting.refuse_change();

create trigger sources_are_not_emptied before truncate on reporting.source
  for each statement execute function reporting.refuse_change();
