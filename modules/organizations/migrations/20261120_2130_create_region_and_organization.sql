create schema organizations;

-- GB/T 2260 codes; names read in pinyin order.
create table organizations.region (
  code text primary key check (code ~ '^[0-9]{6}$'),
  name text collate "zh-Hans-CN-x-icu" not null check (name <> ''),
  parent_code text references organizations.region (code),
  check (parent_code <> code)
);

create index region_by_parent on organizations.region (parent_code);

create table organizations.organization (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  name text collate "zh-Hans-CN-x-icu" not null unique check (name <> ''),
  region_code text not null references organizations.region (code),
  kind text not null
    check (kind in ('government', 'department', 'agency', 'authorized', 'village')),
  credit_code text unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$')
);

create index organization_by_region on organizations.organization (region_code);

-- What other modules may read.
create view organizations.shared_organization as
  select o.id, o.code, o.name, o.kind, r.code as region_code, r.name as region_name
    from organizations.organization o
    join organizations.region r on r.code = o.region_code;
